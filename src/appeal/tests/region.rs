use crate::appeal::names_place;

#[test]
fn a_place_is_named_by_a_languages_region_or_by_the_time_zone() {
    let list = "RU BY Europe/Minsk";
    assert!(names_place(list, "en-GB ru-RU", "Europe/Riga"));
    assert!(names_place(list, "be-by", ""));
    assert!(names_place(list, "en-GB", "Europe/Minsk"));
    assert!(!names_place(list, "ru en-GB", "Europe/Riga"));
    assert!(!names_place("", "ru-RU", "Europe/Moscow"));
}
