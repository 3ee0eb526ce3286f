//! `press quotes` as it is run: what goes in, what comes out.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};

fn press(arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_press"))
        .arg("quotes")
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_owned();
    let writer = std::thread::spawn(move || stdin.write_all(input.as_bytes()));
    let output = child.wait_with_output().unwrap();
    // A filter that stops early closes its input; that is no failure of ours.
    let _ = writer.join();
    output
}

fn printed(output: &Output) -> String {
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn file(name: &str, text: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("press-quotes");
    fs::create_dir_all(&folder).unwrap();
    let path = folder.join(name);
    fs::write(&path, text).unwrap();
    path
}

#[test]
fn offsets_count_characters_and_name_the_mention() {
    let line = json!({"id": "a", "lang": "en", "text": "🎉 Ice holds.\n\n“We won,” Bo Lind said."})
        .to_string();
    let answer: Value = serde_json::from_str(&printed(&press(&["--jsonl"], &line))).unwrap();
    assert_eq!(answer["id"], "a");
    let quote = &answer["quotes"][0];
    assert_eq!((&quote["start"], &quote["end"]), (&json!(14), &json!(23)));
    assert_eq!(quote["text"], "“We won,”");
    assert_eq!(quote["speaker"], "Bo Lind");
    assert_eq!(
        (&quote["speaker_start"], &quote["speaker_end"]),
        (&json!(24), &json!(31))
    );
    assert_eq!(
        (&quote["cue"], &quote["sure"]),
        (&json!("said"), &json!(true))
    );
    assert_eq!(answer["quotes"].as_array().unwrap().len(), 1);
}

#[test]
fn lines_come_back_in_their_order_however_many_there_are() {
    let lines: Vec<String> = (0..2_000)
        .map(|id| {
            json!({"id": id, "text": format!("“We saw {id} seals,” Bo Lind said.")}).to_string()
        })
        .collect();
    let answers = printed(&press(&["--jsonl"], &lines.join("\n")));
    for (id, answer) in answers.lines().enumerate() {
        let answer: Value = serde_json::from_str(answer).unwrap();
        assert_eq!(answer["id"], id);
        assert_eq!(answer["quotes"][0]["text"], format!("“We saw {id} seals,”"));
    }
    assert_eq!(answers.lines().count(), 2_000);
}

#[test]
fn a_line_that_is_no_text_is_named() {
    let output = press(&["--jsonl"], "{\"id\": 1, \"text\": \"a\"}\n{\"id\": 2}\n");
    assert!(!output.status.success());
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(said.contains("line 2") && said.contains("text"), "{said}");
}

#[test]
fn several_files_end_with_the_voices_they_carry() {
    let one = file(
        "one.txt",
        "“We won,” Bo Lind said.\n“It took a year,” he added.\n",
    );
    let two = file(
        "two.txt",
        "“Not yet,” said Ada Berg.\n\nBo Lind called it “a start.”\n",
    );
    let table = printed(&press(&[one.to_str().unwrap(), two.to_str().unwrap()], ""));
    assert!(table.contains("Voices in 2 texts"), "{table}");
    let voice = table
        .lines()
        .rfind(|line| line.contains("Bo Lind"))
        .unwrap();
    assert!(
        voice.contains("3 quotations") && voice.contains("8 words") && voice.contains("2 texts"),
        "{voice}"
    );
}

#[test]
fn a_story_file_is_read_in_its_own_language() {
    let story = json!({
        "id": "eis", "language": "de", "headline": "Eis", "body": [
            {"type": "paragraph", "text": "„Das Eis hält“, sagte Mara Lind, Bürgermeisterin von Lindby."}
        ]
    });
    let path = file("eis.json", &story.to_string());
    let report: Value = serde_json::from_str(&printed(&press(
        &["--format", "json", path.to_str().unwrap()],
        "",
    )))
    .unwrap();
    assert_eq!(report["texts"][0]["language"], "de");
    assert_eq!(report["texts"][0]["quotes"][0]["speaker"], "Mara Lind");
    assert_eq!(report["voices"][0]["words"], 3);
}

#[test]
fn a_spreadsheet_gets_quoted_cells_and_no_formulas() {
    let path = file(
        "formula.txt",
        "Bo Lind said \"=2+3, or so\" to everybody who asked him.\n",
    );
    let csv = printed(&press(&["--format", "csv", path.to_str().unwrap()], ""));
    assert!(csv.starts_with("file,quote,paragraph,"), "{csv}");
    assert!(csv.contains("\"\"\"=2+3, or so\"\"\""), "{csv}");
    assert_eq!(csv.lines().count(), 2);
}

#[test]
fn the_page_to_check_shows_the_text_as_text() {
    let path = file(
        "page.txt",
        "“<b>We</b> won & left,” Bo <script>alert(1)</script> Lind said.\n",
    );
    let page = printed(&press(&["--html", path.to_str().unwrap()], ""));
    assert!(
        page.contains("“&lt;b&gt;We&lt;/b&gt; won &amp; left,”</q>"),
        "{page}"
    );
    assert!(!page.contains("<script"), "{page}");
    assert!(page.contains("default-src 'none'"));
}

#[test]
fn bytes_that_are_no_text_are_refused_with_the_files_name() {
    let path = file("latin1.txt", "");
    fs::write(&path, b"\x93We won,\x94 he said.").unwrap();
    let output = press(&[path.to_str().unwrap()], "");
    assert!(!output.status.success());
    assert!(String::from_utf8_lossy(&output.stderr).contains("latin1.txt"));
}
