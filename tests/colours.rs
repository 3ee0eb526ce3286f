//! The colours of the style sheet: readable for everyone, and told apart by everyone.
#![allow(clippy::unwrap_used)]

type Rgb = [f64; 3];

const STYLE: &str = include_str!("../src/page/story.css");
const PEN: &str = include_str!("../public/notes.css");

/// How the eye's three kinds of cones, or those that are left of them, mix a colour's parts (linear RGB):
/// G. M. Machado and others, 2009, at full severity.
const SIGHTS: [(&str, [Rgb; 3]); 4] = [
    (
        "all cones",
        [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]],
    ),
    (
        "protanopia",
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ],
    ),
    (
        "deuteranopia",
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ],
    ),
    (
        "tritanopia",
        [
            [1.255528, -0.076749, -0.178779],
            [-0.078411, 0.930809, 0.147602],
            [0.004733, 0.691367, 0.303900],
        ],
    ),
];

/// The themes that have colours of their own, and whether each begins with those of a light or of a dark screen.
const THEMES: [(&str, usize); 5] = [
    ("light", 0),
    ("dark", 1),
    ("sepia", 0),
    ("black", 1),
    ("contrast", 1),
];

/// A colour of the style sheet in each of the themes.
fn values(name: &str) -> [Rgb; 5] {
    values_of(STYLE, name)
}

fn values_of(style: &str, name: &str) -> [Rgb; 5] {
    THEMES.map(|(theme, scheme)| {
        let own = after(style, &format!("[data-theme={theme}] {{ --"))
            .and_then(|rule| rule.split('}').next())
            .map(|rule| format!("--{rule}"));
        let own = own
            .as_deref()
            .and_then(|rule| hex(rule, &format!("--{name}: #")));
        own.unwrap_or_else(|| {
            let both = after(style, &format!("--{name}: var(--light, ")).unwrap();
            let both = both.lines().next().unwrap();
            let marker = ["#", ") var(--dark, #"][scheme];
            hex(both, marker).unwrap()
        })
    })
}

fn after<'a>(text: &'a str, marker: &str) -> Option<&'a str> {
    Some(text.split_once(marker)?.1)
}

/// The colour behind a marker, in three digits or in six.
fn hex(text: &str, marker: &str) -> Option<Rgb> {
    let digits = after(text, marker)?;
    let end = digits.find(|sign: char| !sign.is_ascii_hexdigit())?;
    Some(match &digits[..end] {
        short if end == 3 => linear(
            &short
                .chars()
                .flat_map(|digit| [digit, digit])
                .collect::<String>(),
        ),
        long => linear(long),
    })
}

fn linear(hex: &str) -> Rgb {
    [0, 2, 4].map(|at| {
        let part = f64::from(u8::from_str_radix(&hex[at..at + 2], 16).unwrap()) / 255.0;
        if part <= 0.04045 {
            part / 12.92
        } else {
            ((part + 0.055) / 1.055).powf(2.4)
        }
    })
}

fn luminance([red, green, blue]: Rgb) -> f64 {
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/// The contrast of WCAG 2.
fn contrast(one: Rgb, other: Rgb) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// CIE L*a*b* under D65, in which equal distances look about equally far.
fn lab(rgb: Rgb) -> Rgb {
    let [red, green, blue] = rgb;
    let x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505;
    let z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089;
    let [x, y, z] = [x, luminance(rgb), z].map(|part: f64| {
        if part > 0.008856 {
            part.cbrt()
        } else {
            7.787 * part + 16.0 / 116.0
        }
    });
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

fn seen(rgb: Rgb, sight: [Rgb; 3]) -> Rgb {
    sight.map(|row| {
        let mixed: f64 = row.iter().zip(rgb).map(|(share, part)| share * part).sum();
        mixed.clamp(0.0, 1.0)
    })
}

fn distance(one: Rgb, other: Rgb) -> f64 {
    let squares = one.iter().zip(other).map(|(a, b)| (a - b).powi(2));
    squares.sum::<f64>().sqrt()
}

#[test]
fn every_colour_of_a_word_stands_out_from_what_it_is_on() {
    for ground in ["paper", "tint"] {
        for name in ["ink", "quiet", "accent", "v0", "v1", "v2", "v3", "v4", "v5"] {
            for (i, (theme, _)) in THEMES.iter().enumerate() {
                let contrast = contrast(values(ground)[i], values(name)[i]);
                let least = if *theme == "contrast" { 7.0 } else { 4.5 };
                assert!(
                    contrast >= least,
                    "{name} on {ground} in {theme}: {contrast:.2}"
                );
            }
        }
    }
}

#[test]
fn highlighted_words_stand_out_from_the_readers_pen() {
    let pens = values_of(PEN, "pen");
    for (theme, (ink, pen)) in THEMES.iter().zip(values("ink").into_iter().zip(pens)) {
        let found = contrast(ink, pen);
        assert!(found >= 7.0, "{theme:?}: ink on the pen has {found:.2}");
    }
}

#[test]
fn the_voices_are_told_apart_with_any_kind_of_sight() {
    let voices = ["v0", "v1", "v2", "v3", "v4", "v5"].map(values);
    for (sight, matrix) in SIGHTS {
        for (theme, (named, _)) in THEMES.iter().enumerate() {
            for (i, one) in voices.iter().enumerate() {
                for (j, other) in voices.iter().enumerate().skip(i + 1) {
                    let [one, other] = [one, other].map(|voice| lab(seen(voice[theme], matrix)));
                    let apart = distance(one, other);
                    assert!(
                        apart >= 24.0,
                        "v{i} and v{j} in {named} with {sight}: {apart:.1}"
                    );
                }
            }
        }
    }
}

#[test]
fn each_theme_has_the_colours_that_it_is_named_for() {
    let papers = values("paper").map(luminance);
    let [light, dark, sepia, black, contrast] = papers;
    assert!(light > sepia && sepia > dark && dark > black);
    assert_eq!([black, contrast], [0.0, 0.0]);
}
