//! The things a word may do around speech.

/// A set of them. A word is often in several: "report" is a verb and a noun of saying.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Class(u64);

impl Class {
    /// Nothing that matters here.
    pub const NONE: Class = Class(0);
    /// A verb of saying in a form that takes a subject ("said", "warns").
    pub const SAY: Class = Class(1);
    /// A verb that puts words on something ("called the plan “reckless”").
    pub const CALL: Class = Class(1 << 1);
    /// A verb of saying in a form whose subject stands elsewhere ("adding", "добавив").
    pub const SAYING: Class = Class(1 << 2);
    /// A noun of saying ("statement", "interview", "tweet").
    pub const NOUN: Class = Class(1 << 3);
    /// Stands before a source ("according to", "laut", "selon").
    pub const ACCORDING: Class = Class(1 << 4);
    /// Stands after a source ("zufolge", "göre").
    pub const SOURCE_BEFORE: Class = Class(1 << 5);
    /// A pronoun for one man.
    pub const HE: Class = Class(1 << 6);
    /// A pronoun for one woman.
    pub const SHE: Class = Class(1 << 7);
    /// A pronoun for several people.
    pub const THEY: Class = Class(1 << 8);
    /// An auxiliary whose verb follows later in the clause ("hat", "hatte").
    pub const AUXILIARY: Class = Class(1 << 9);
    /// A pronoun that can be a subject (not "him", "his").
    pub const SUBJECT: Class = Class(1 << 10);
    /// Takes a noun phrase that is not the subject ("of", "to", "with").
    pub const PREPOSITION: Class = Class(1 << 11);
    /// Opens a noun phrase ("the", "a", "her").
    pub const DETERMINER: Class = Class(1 << 12);
    /// Joins equals ("and", "but").
    pub const AND: Class = Class(1 << 13);
    /// Opens a clause inside a sentence ("that", "when", "because").
    pub const CLAUSE: Class = Class(1 << 14);
    /// Opens a clause about the noun before it ("who", "which").
    pub const WHO: Class = Class(1 << 15);
    /// Stands between a subject and its verb ("has", "also", "later").
    pub const BETWEEN: Class = Class(1 << 16);
    /// A title or an office that stands before a name ("Mr", "president").
    pub const TITLE: Class = Class(1 << 17);
    /// Tells that a man is meant ("Mr", "spokesman", "father").
    pub const MAN: Class = Class(1 << 18);
    /// Tells that a woman is meant ("Mrs", "spokeswoman", "mother").
    pub const WOMAN: Class = Class(1 << 19);
    /// A noun for somebody who may speak ("spokesperson", "critics", "witness").
    pub const PERSON: Class = Class(1 << 20);
    /// A word that makes a name an institution's ("Office", "Ministry", "Times").
    pub const BODY: Class = Class(1 << 21);
    /// A small word inside a name ("von", "bin", "de").
    pub const PARTICLE: Class = Class(1 << 22);
    /// Ends in a full stop that ends no sentence ("Mr", "Sen").
    pub const SHORT: Class = Class(1 << 23);
    /// Written with a capital and no name of anybody ("Monday", "However").
    pub const NO_NAME: Class = Class(1 << 24);
    /// Makes the verb after it passive ("was told", "wurde genannt").
    pub const PASSIVE: Class = Class(1 << 25);
    /// A separable part that completes a verb of saying ("mit", "hinzu").
    pub const TAIL: Class = Class(1 << 26);
    /// A verb of saying only right beside the words ("he smiled"), or with its separable part ("teilte … mit").
    pub const BESIDE: Class = Class(1 << 27);
    /// Stands before the one who does what a passive says ("by").
    pub const BY: Class = Class(1 << 29);
    /// Opens an infinitive ("to").
    pub const INFINITIVE: Class = Class(1 << 30);
    /// Names a source right after the quotation only ("„…“, so Müller").
    pub const SO: Class = Class(1 << 31);
    /// A verb in the mood of reported speech ("sei", "habe").
    pub const REPORTED: Class = Class(1 << 32);
    /// Opens a noun phrase that is no subject ("den", "einem").
    pub const OBLIQUE: Class = Class(1 << 33);
    /// Stands before a noun of saying and its source ("nach Angaben von", "по словам").
    pub const ACCORDING_NOUN: Class = Class(1 << 34);
    /// Points back to the subject ("sich").
    pub const REFLEXIVE: Class = Class(1 << 35);
    /// A pronoun for the writer ("I", "we").
    pub const I: Class = Class(1 << 37);
    /// Means those who talk with each other ("I", "you", "our").
    pub const TALKER: Class = Class(1 << 38);
    /// Announces a name, a title or a term in marks ("film", "so-called").
    pub const NAMING: Class = Class(1 << 39);
    /// A common adjective or adverb that may stand inside a noun phrase.
    pub const COMMON: Class = Class(1 << 28);

    /// Whether the two sets share something.
    pub const fn has(self, other: Class) -> bool {
        self.0 & other.0 != 0
    }

    /// The same in five bytes: no class needs more than forty bits.
    pub(in crate::quotes) const fn pack(self) -> PackedClass {
        let [a, b, c, d, e, ..] = self.0.to_le_bytes();
        PackedClass([a, b, c, d, e])
    }

    /// What is in either set.
    pub const fn or(self, other: Class) -> Class {
        Class(self.0 | other.0)
    }
}

/// A class where many are kept.
#[derive(Clone, Copy, Debug)]
pub(in crate::quotes) struct PackedClass([u8; 5]);

impl PackedClass {
    pub const fn unpack(self) -> Class {
        let [a, b, c, d, e] = self.0;
        Class(u64::from_le_bytes([a, b, c, d, e, 0, 0, 0]))
    }
}
