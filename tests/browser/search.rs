//! Stories are found by their words, in every language, and without the network where the index was kept.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use serde_json::{Value, json};
use standfirst::search::{forms, words};

use crate::edition::press_build;
use crate::harness::{Engine, Page, Server, Settings, eventually, in_the_repository};

/// The stories of all languages, with what they should be found by.
fn sample() -> Value {
    let text = std::fs::read_to_string(in_the_repository("tests/search/sample.json"));
    serde_json::from_str(&text.expect("the sample")).expect("JSON")
}

/// An edition of them, built once, with a page that does nothing but search.
fn edition() -> Server {
    static FOLDER: OnceLock<PathBuf> = OnceLock::new();
    let folder = FOLDER.get_or_init(build);
    let site = Server::over(folder);
    let file = |name: &str| {
        let file = in_the_repository("tests/browser/search").join(name);
        std::fs::read_to_string(file).expect(name)
    };
    let scripts = site.files("js");
    // Without esbuild a build leaves names as they are.
    let hashed =
        |name: &&String| name.starts_with("search-") && name.len() > "search-.js".len() + 12;
    let script = scripts.iter().find(hashed).map_or("search.js", |name| name);
    let index = std::fs::read_to_string(folder.join("index.html")).expect("index.html");
    let policy = index.find("default-src").map(|at| &index[at..]);
    let policy = policy
        .and_then(|rest| rest.split('"').next())
        .expect("a policy");
    site.lay("try.html", file("try.html").replace("POLICY", policy));
    site.lay("try.js", file("try.js").replace("search.js", script));
    site
}

fn build() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("search");
    let _ = std::fs::remove_dir_all(&folder);
    let stories = folder.join("newsroom/stories");
    std::fs::create_dir_all(&stories).expect("a folder");
    let settings = "name = \"The Lindby Post\"\nlanguages = [\"en\"]\n";
    std::fs::write(folder.join("newsroom/newsroom.toml"), settings).expect("written");
    for story in sample()["stories"].as_array().expect("stories") {
        let name = format!("{}.json", story["id"].as_str().expect("an id"));
        std::fs::write(stories.join(name), story.to_string()).expect("written");
    }
    press_build(&folder)
}

fn open(engine: Engine, site: &Server) -> Page {
    let page = Page::open(engine, Settings::default(), &site.address("try.html"));
    status(&page, "Ready");
    page
}

/// Waits until the page says this.
fn status(page: &Page, wanted: &str) {
    eventually(wanted, || {
        (page.all("status").first()?.try_text()? == wanted).then_some(())
    });
}

/// Asks for something, and gives the ids of what was found, best first, and what is said of it.
fn asked(page: &Page, question: &str, language: Option<&str>) -> (Vec<String>, String) {
    let ask = "const field = document.querySelector('input');
        document.querySelector('[role=status]').textContent = '';
        if (arguments[1]) field.dataset.language = arguments[1]; else delete field.dataset.language;
        field.value = arguments[0];
        field.dispatchEvent(new Event('input'));";
    page.script(ask, vec![json!(question), json!(language)]);
    let answer = "const said = document.querySelector('[role=status]').textContent;
        return said && [said, [...document.querySelectorAll('li a')].map((link) => link.getAttribute('href').replace('.html', ''))]";
    let answer = eventually(question, || {
        let answer = page.script(answer, vec![]);
        answer.is_array().then_some(answer)
    });
    let ids = answer[1].as_array().expect("a list").iter();
    let ids = ids
        .map(|id| id.as_str().expect("an id").to_owned())
        .collect();
    (ids, answer[0].as_str().unwrap_or_default().to_owned())
}

in_both_engines! {
    fn stories_are_found_by_other_forms_of_their_words_in_ten_languages(engine) {
        let site = edition();
        let page = open(engine, &site);
        let mut missed = vec![];
        for query in sample()["queries"].as_array().expect("queries") {
            let question = query["words"].as_str().expect("words");
            let (found, _) = asked(&page, question, None);
            if found.first().map(String::as_str) != query["finds"][0].as_str() {
                missed.push(format!("{question} ({}): {found:?}", query["why"]));
            }
        }
        assert!(missed.is_empty(), "{}", missed.join("\n"));
    }

    fn a_reader_types_and_finds_a_person_by_the_beginning_of_a_name(engine) {
        let site = edition();
        let page = open(engine, &site);
        page.sees("searchbox", "Search").take_focus(&page);
        page.type_letters("zoe br");
        page.sees("link", "Old Bridge of Lindby Closes for Repairs");
        status(&page, "“zoe br”: 1");
        page.type_letters("ont");
        status(&page, "“zoe bront”: 1");
        // A word is whole once there is a space behind it.
        page.type_letters(" ");
        status(&page, "“zoe bront ”: 1");
        page.loses("link", "Court Frees Two Journalists");
    }

    fn all_words_have_to_be_there_and_the_most_where_no_story_has_all(engine) {
        let site = edition();
        let page = open(engine, &site);
        let (found, said) = asked(&page, "lindby ferry ", None);
        assert_eq!((found, said.as_str()), (vec!["en-bridge".to_owned()], "“lindby ferry ”: 1"));
        let (found, _) = asked(&page, "lindby journalists nowhere ", None);
        assert!(found.len() > 2 && found.contains(&"en-court".to_owned()), "{found:?}");
        assert_eq!(asked(&page, "nowhere", None), (vec![], "“nowhere”: 0".to_owned()));
        assert_eq!(asked(&page, " … ", None), (vec![], "“ … ”: 0".to_owned()));
    }

    fn a_word_as_it_was_written_comes_before_its_other_forms(engine) {
        let site = edition();
        let page = open(engine, &site);
        assert_eq!(asked(&page, "школы", None).0, ["ru-shkola", "uk-shkola"]);
        assert_eq!(asked(&page, "школи", None).0, ["uk-shkola", "ru-shkola"]);
    }

    fn only_one_language_is_searched_where_that_is_asked_for(engine) {
        let site = edition();
        let page = open(engine, &site);
        let (found, _) = asked(&page, "lindby", None);
        assert!(found.len() >= 4, "{found:?}");
        let (found, said) = asked(&page, "lindby", Some("fr-CA"));
        assert_eq!((found, said.as_str()), (vec!["fr-pont".to_owned()], "“lindby”: 1"));
        assert_eq!(asked(&page, "lindby", Some("el")).0, [""; 0]);
    }

    fn a_page_divides_words_as_press_does(engine) {
        let site = edition();
        let page = open(engine, &site);
        let sample = sample();
        let mut texts: Vec<String> = ODD.iter().map(ToString::to_string).collect();
        for story in sample["stories"].as_array().expect("stories") {
            texts.push(story.to_string());
        }
        let divide = "const field = document.querySelector('textarea');
            field.value = arguments[0];
            field.dispatchEvent(new Event('input'));
            return document.querySelector('pre').textContent";
        for text in texts {
            let divided = page.script(divide, vec![json!(text)]);
            let wanted: Vec<_> = words(&text);
            let wanted: Vec<_> = wanted.iter().map(|word| forms(word)).collect();
            let divided: Value = serde_json::from_str(divided.as_str().expect("text")).expect("JSON");
            assert_eq!(divided, json!(wanted), "{text}");
        }
    }

    fn an_index_that_was_kept_is_there_without_the_network(engine) {
        let site = edition();
        let mut page = open(engine, &site);
        page.sees("button", "Keep").click();
        status(&page, "Kept");
        drop(site);
        page.expects_message(Engine::Chromium, "ERR_CONNECTION_REFUSED");
        let (found, said) = asked(&page, "книга", None);
        assert_eq!((found, said.as_str()), (vec!["ru-shkola".to_owned()], "“книга”: 1"));
    }

    fn without_network_and_index_what_is_saved_is_searched_and_that_is_said(engine) {
        let site = edition();
        let mut page = open(engine, &site);
        let keep = "const done = arguments[0];
            caches.open('stories').then((cache) => cache.addAll(['stories/de-schule.json', 'stories/ar-madrasa.json'])).then(done)";
        page.script_later(keep, vec![]);
        drop(site);
        page.expects_message(Engine::Chromium, "ERR_CONNECTION_REFUSED");
        let (found, said) = asked(&page, "buch", None);
        assert_eq!((found, said.as_str()), (vec!["de-schule".to_owned()], "“buch”: 1, in part"));
        assert_eq!(asked(&page, "والكتب", None).0, ["ar-madrasa"]);
        assert_eq!(asked(&page, "والكتب", Some("de")).0, [""; 0]);
        assert_eq!(asked(&page, "bridge", None).1, "“bridge”: 0, in part");
    }

    fn in_careful_mode_no_index_is_kept(engine) {
        let site = edition();
        let page = open(engine, &site);
        page.script("document.documentElement.dataset.careful = 'on'", vec![]);
        page.sees("button", "Keep").click();
        status(&page, "Not kept");
        let names = page.script_later("caches.keys().then(arguments[0])", vec![]);
        assert_eq!(names, json!([]));
    }

    fn an_index_that_is_damaged_finds_less_and_says_so(engine) {
        let site = edition();
        let page = open(engine, &site);
        let index: Value = serde_json::from_slice(&std::fs::read(
            Path::new(env!("CARGO_TARGET_TMPDIR")).join("search/site/search/index.json"),
        ).expect("the index")).expect("JSON");
        let folder = index["parts"][0]["folder"].as_str().expect("a folder");
        for number in 0..index["parts"][0]["words"].as_array().expect("words").len() {
            site.lay(&format!("search/parts/{folder}/words-{number}.bin"), vec![255_u8; 5_000]);
        }
        assert_eq!(asked(&page, "bridge", None).1, "“bridge”: 0, in part");
        site.lay("search/index.json", "<!doctype html>");
        page.reload();
        status(&page, "Ready");
        assert_eq!(asked(&page, "bridge", None).1, "“bridge”: 0, in part");
    }

    fn an_edition_without_an_index_says_that_it_has_none(engine) {
        let site = edition();
        let page = open(engine, &site);
        page.script("document.getElementById('search-index').remove()", vec![]);
        assert_eq!(asked(&page, "bridge", None).1, "“bridge”: this edition has no index");
    }
}

/// What is read otherwise most easily.
const ODD: [&str; 16] = [
    "İstanbul ISTANBUL ıǰ ﬁnal ﬀ ẞ ß ŉ ǅ Ǆ ΐ Σίσυφος ΟΔΟΣ",
    "п’ять п''ять П'ЯТЬ’ «м`яч» צה\"ל צה״ל' שלום\" אמר",
    "الكِتَابُ والكتاب وبالكتاب ٱلله ـــ كـــتاب لِلمدرسة ٣٤٥ ۳۴۵ می‌شود کتاب‌ها",
    "日本語テレビ ﾃﾚﾋﾞ がぎぐ 2024年3月 A社 々〆 㐀 𠀀𠀁 한국어 ㈱ ①②",
    "สวัสดีครับ ภาษาไทย ខ្មែរ မြန်မာ",
    "हिन्दी में समाचार தமிழ்",
    "½ ¼ x² H₂O 10⁻³ Ⅷ ℡ ™ ℃ Å Ω",
    "a\u{ad}b a\u{200b}b a\u{200c}b a\u{200d}b a\u{2060}b a\u{feff}b \u{202e}abc\u{202c}",
    "e\u{301}\u{301}\u{301} \u{301}a o\u{323}\u{302} n\u{303}",
    "x\u{0}y\u{1}z\tq",
    "ʼn ʻokina o‘zbek L’Été d'œuvre ’tis rock'n'roll",
    "👩‍👩‍👧 🇺🇦 ☎️ 1️⃣",
    "ǃXóõ ɐ ʰ ʷ ᵃ ᵇ",
    "ꬰ ﷼ ﷺ 𐐀 𐐨 𝐀𝐁 ꜳ",
    "וְהַגֶּשֶׁר שֶׁבַּבַּיִת ומהמשפט כשהספר",
    "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz éééééééééééééééééééééééééééééééééééééééééééééééé",
];
