//! A story in other languages, as links above it.

use leptos::prelude::*;

use crate::page::view::{View, el};
use crate::story::{Translation, direction, primary_language};

/// How languages call themselves.
const NAMES: &[(&str, &str)] = &[
    ("ar", "العربية"),
    ("az", "Azərbaycanca"),
    ("be", "Беларуская"),
    ("bg", "Български"),
    ("cs", "Čeština"),
    ("de", "Deutsch"),
    ("el", "Ελληνικά"),
    ("en", "English"),
    ("es", "Español"),
    ("et", "Eesti"),
    ("fa", "فارسی"),
    ("fi", "Suomi"),
    ("fr", "Français"),
    ("he", "עברית"),
    ("hi", "हिन्दी"),
    ("hu", "Magyar"),
    ("hy", "Հայերեն"),
    ("id", "Bahasa Indonesia"),
    ("it", "Italiano"),
    ("ja", "日本語"),
    ("ka", "ქართული"),
    ("kk", "Қазақша"),
    ("ko", "한국어"),
    ("ky", "Кыргызча"),
    ("lt", "Lietuvių"),
    ("lv", "Latviešu"),
    ("nl", "Nederlands"),
    ("pl", "Polski"),
    ("pt", "Português"),
    ("ro", "Română"),
    ("ru", "Русский"),
    ("sr", "Српски"),
    ("sv", "Svenska"),
    ("tg", "Тоҷикӣ"),
    ("tr", "Türkçe"),
    ("uk", "Українська"),
    ("uz", "Oʻzbekcha"),
    ("vi", "Tiếng Việt"),
    ("zh", "中文"),
];

/// Links to the translations, each by its language's own name for itself. One that is not known here is called by its
/// tag, and so is one that names a script or a region.
pub fn languages(translations: &[Translation]) -> String {
    if translations.is_empty() {
        return String::new();
    }
    let links = translations.iter().map(|other| {
        let link = el("a")
            .attr("href", other.url.as_str())
            .attr("hreflang", other.language.as_str())
            .attr("lang", other.language.as_str())
            .attr("dir", direction(&other.language));
        el("li").child(link.child(name(&other.language))).into()
    });
    let list = el("ul").child(links.collect::<Vec<View>>());
    View::from(el("nav").id("languages").child(list)).to_html()
}

fn name(tag: &str) -> String {
    let language = primary_language(tag).to_ascii_lowercase();
    let name = NAMES.iter().find(|(its, _)| *its == language);
    match name {
        Some((_, name)) if language.len() == tag.len() => (*name).to_owned(),
        Some((_, name)) => [name, " (", tag, ")"].concat(),
        None => tag.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::name;

    #[test]
    fn a_language_is_called_as_it_calls_itself() {
        assert_eq!(name("ru"), "Русский");
        assert_eq!(name("pt-BR"), "Português (pt-BR)");
        assert_eq!(name("xx"), "xx");
    }
}
