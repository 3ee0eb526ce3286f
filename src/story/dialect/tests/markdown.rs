use crate::story::dialect::markdown::events;
use crate::story::html::Event;

/// The events as HTML, to read them at a glance.
fn html(text: &str) -> String {
    let mut html = String::new();
    let mut open = vec![];
    for event in events(text) {
        match event {
            Event::Open { name, attributes } => {
                html.push_str(&format!("<{name}"));
                for (name, value) in attributes {
                    html.push_str(&format!(" {name}={value}"));
                }
                html.push('>');
                open.push(name);
            }
            Event::Text(text) => html.push_str(&text),
            Event::Close => html.push_str(&format!("</{}>", open.pop().unwrap_or_default())),
        }
    }
    html
}

#[test]
fn blocks_are_told_by_the_beginning_of_their_lines() {
    let text = "# Head #\none\ntwo  \nthree\n\n- a\n- b\n\n1. c\n\n> said\n> so\n\n---\nend";
    assert_eq!(
        html(text),
        "<h1>Head</h1><p>one two<br></br>three</p><ul><li>a</li><li>b</li></ul>\
         <ol><li>c</li></ol><blockquote>said so</blockquote><hr></hr><p>end</p>"
    );
}

#[test]
fn marks_inside_a_line_become_elements() {
    assert_eq!(
        html("_a_ **b** [c *d*](https://e.org \"t\") f"),
        "<p><em>a</em> <strong>b</strong> <a href=https://e.org>c <em>d</em></a> f</p>"
    );
}

#[test]
fn what_is_no_mark_stays_as_it_was_typed() {
    for text in [
        "2 * 3 * 4",
        "snake_case_name",
        "**open",
        "[a] (b)",
        "*",
        "***a***",
        "[a](b",
    ] {
        assert_eq!(html(text), format!("<p>{text}</p>"), "{text}");
    }
    assert_eq!(
        html("1\\. no list, \\*no mark\\*"),
        "<p>1. no list, *no mark*</p>"
    );
}

#[test]
fn marks_without_end_are_read_in_good_time() {
    let hostile = "*_[".repeat(20_000);
    assert!(html(&hostile).matches('[').count() == 20_000);
    let nested = ["*a _b ".repeat(5_000), "_ *".repeat(5_000)].concat();
    assert!(html(&nested).contains('b'));
}
