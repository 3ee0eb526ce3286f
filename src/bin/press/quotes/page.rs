//! `press quotes --html`: a page on which an editor checks who says what. It loads and runs nothing.

use standfirst::quotes::Quote;
use standfirst::story::direction;

use super::source::{Text, certainty, how};
use super::voices::voices;

const STYLE: &str = include_str!("page.css");

/// The page: the speakers of all texts, then each text with its quotations marked and explained.
pub fn page(texts: &[Text]) -> String {
    let mut out = format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <title>Who says what</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n<h1>Who says what</h1>\n"
    );
    out.push_str("<table>\n<caption>Voices</caption>\n<tr><th scope=\"col\">Speaker<th scope=\"col\">Quotations<th scope=\"col\">Words<th scope=\"col\">Texts\n");
    for voice in voices(texts) {
        let speaker = voice.speaker.as_deref().unwrap_or("nobody named");
        out.push_str(&format!(
            "<tr><th scope=\"row\">{}<td>{}<td>{}<td>{}\n",
            escape(speaker),
            voice.quotations,
            voice.words,
            voice.texts
        ));
    }
    out.push_str("</table>\n");
    for (index, text) in texts.iter().enumerate() {
        article(index + 1, text, &mut out);
    }
    out.push_str("</main>\n</body>\n</html>\n");
    out
}

fn article(number: usize, text: &Text, out: &mut String) {
    let title = text.headline.as_deref().unwrap_or(&text.name);
    let (language, direction) = (escape(&text.language), direction(&text.language));
    out.push_str(&format!("<article>\n<h2 lang=\"{language}\" dir=\"{direction}\">{}</h2>\n<p class=\"file\">{}</p>\n", escape(title), escape(&text.name)));
    let mut quotes = text.quotes.iter().enumerate().peekable();
    for (index, passage) in text.passages.iter().enumerate() {
        out.push_str(&format!("<p lang=\"{language}\" dir=\"{direction}\">"));
        let mut at = 0;
        let mut notes = String::new();
        while let Some((quote_index, quote)) =
            quotes.next_if(|(_, quote)| quote.place.passage == index)
        {
            let range = quote.place.range.clone();
            let name = format!("t{number}q{}", quote_index + 1);
            let kind = quote.attribution.as_ref().map_or("nobody", certainty);
            out.push_str(&escape(passage.get(at..range.start).unwrap_or_default()));
            out.push_str(&format!(
                "<q class=\"{kind}\" id=\"{name}\" aria-describedby=\"{name}-why\">{}</q><sup>{}</sup>",
                escape(text.words(&quote.place)), quote_index + 1
            ));
            notes.push_str(&format!(
                "<li id=\"{name}-why\" value=\"{}\" class=\"{kind}\">{}\n",
                quote_index + 1,
                why(text, quote)
            ));
            at = range.end;
        }
        out.push_str(&escape(passage.get(at..).unwrap_or_default()));
        out.push_str("</p>\n");
        if !notes.is_empty() {
            out.push_str(&format!("<ol>\n{notes}</ol>\n"));
        }
    }
    out.push_str("</article>\n");
}

fn why(text: &Text, quote: &Quote) -> String {
    let Some(speaker) = &quote.attribution else {
        return "<b>Nobody named</b>".to_owned();
    };
    let mut why = format!("<b>{}</b>", escape(&speaker.name));
    if let Some(role) = &speaker.role {
        why.push_str(&format!(", {}", escape(role)));
    }
    why.push_str(&format!(" · {} · {}", certainty(speaker), how(speaker)));
    if let Some(mention) = &speaker.mention {
        why.push_str(&format!(" · <i>{}</i>", escape(text.words(mention))));
    }
    if let Some(cue) = text.cue(speaker) {
        why.push_str(&format!(" · <i>{}</i>", escape(cue)));
    }
    why
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
