//! How long a story takes to read.

/// Characters a minute, by language: mean and deviation.
///
/// From Trauzettel-Klosinski and Dietz, "Standardized assessment of reading performance: the new
/// International Reading Speed Texts" (2012), as Firefox's reader view uses them.
const SPEEDS: &[(&str, u32, u32)] = &[
    ("ar", 612, 88),
    ("de", 920, 86),
    ("en", 987, 118),
    ("es", 1025, 127),
    ("fi", 1078, 121),
    ("fr", 998, 126),
    ("he", 833, 130),
    ("it", 950, 140),
    ("ja", 357, 56),
    ("nl", 978, 143),
    ("pl", 916, 126),
    ("pt", 913, 145),
    ("ru", 986, 175),
    ("sl", 885, 145),
    ("sv", 917, 156),
    ("tr", 1054, 156),
    ("zh", 255, 29),
];

/// The minutes that `characters` of a language take, from a fast reader to a slow one; at least 1.
///
/// A language that was not measured is taken at the speed of English.
pub fn reading_minutes(characters: usize, language: &str) -> (u32, u32) {
    let primary = super::primary_language(language);
    let (mean, deviation) = SPEEDS
        .iter()
        .find(|(name, ..)| *name == primary)
        .map_or((987, 118), |(_, mean, deviation)| (*mean, *deviation));
    let minutes = |speed: u32| {
        let minutes = characters.div_ceil(speed as usize).max(1);
        u32::try_from(minutes).unwrap_or(u32::MAX)
    };
    (minutes(mean + deviation), minutes(mean - deviation))
}

#[cfg(test)]
mod tests {
    use super::reading_minutes;

    #[test]
    fn an_english_story_of_five_thousand_characters_takes_five_to_six_minutes() {
        assert_eq!(reading_minutes(5_000, "en-GB"), (5, 6));
    }

    #[test]
    fn even_an_empty_story_takes_a_minute() {
        assert_eq!(reading_minutes(0, "ru"), (1, 1));
    }

    #[test]
    fn a_language_nobody_measured_is_read_like_english() {
        assert_eq!(reading_minutes(9_870, "uk"), reading_minutes(9_870, "en"));
    }
}
