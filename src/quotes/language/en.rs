//! English.
//!
//! Compiled by us from general knowledge of the language. Nobody else who reads it has reviewed
//! these words yet.

use super::{Class, Row, stems, words};

const SAY: Class = Class::SAY;
const CALLING: Class = Class::CALL.or(Class::SAYING);

const REGULAR: &str = "add warn claim ask answer confirm explain insist suggest respond remark tweet retweet post comment counter
         contend assert lament boast caution complain confess whisper shout yell scream mutter murmur reveal affirm
         appeal demand hint maintain object recommend remind retort thunder vow wonder blog email assess attest doubt
         interrupt learn predict protest recount reflect report repeat scoff concur inform chant";
const ENDING_IN_E: &str = "argu announc declar conced conclud continu observ opin pledg promis propos reiterat not stat charg elaborat
         urg acknowledg accus alleg advis advocat believ challeng emphasiz emphasis encourag imagin quot reassur
         underscor jok decid speculat summariz rul agre blam prais deplor denounc criticiz criticis apologiz apologis
         assur";
const CALL: &str = "call label term slam mock blast attack reject condemn dubb brand liken deem hail laud rip thank compar";
const CALL_IN_E: &str = "describ denounc dismiss criticiz criticis characteriz accus prais ridicul referr celebrat defin blam";

pub(super) const ROWS: &[Row] = &[
    // What stands in marks: who talks there, and what announces a name.
    words(Class::TALKER, "i we you me us my our your i'm i’m we're we’re you're you’re i've i’ve i'd i’d i'll i’ll we've we’ve
         we'll we’ll let's let’s"),
    words(Class::NAMING, "so-called known named titled entitled nicknamed dubbed aka alias film movie song book novel show
         series podcast album single program programme magazine newspaper play musical episode documentary
         drama sitcom comedy sketch segment hit column painting poem game label
         nickname name title hashtag bestseller memoir essay exhibit exhibition operation goes"),
    // Verbs of saying, irregular first.
    words(
        SAY,
        "said say says told tell tells wrote write writes thought think thinks spoke speaks swore admitted admits
         quipped quips submitted quoth sang foresees replies replied cries cried denies denied specified testified
         testifies clarified argued",
    ),
    stems(SAY, "s ed", REGULAR),
    stems(SAY, "es ed", ENDING_IN_E),
    // The participle that hangs on an earlier subject.
    stems(Class::SAYING, "ing", REGULAR),
    stems(Class::SAYING, "ing", ENDING_IN_E),
    words(Class::SAYING, "saying telling writing speaking reading replying testifying referring thinking"),
    // What is done to something by calling it by words.
    stems(Class::CALL, "s ed", CALL),
    stems(Class::CALL, "es ed", CALL_IN_E),
    stems(CALLING, "ing", CALL),
    stems(CALLING, "ing", CALL_IN_E),
    words(Class::CALL, "dubs refers likes cites cited considered considers defends defended decried urged urges vowed promised pledged
         expressed insisted warned lamented declared admitted noted summed portrayed bashed quoted touted derided
         derides decries"),
    // Verbs that say something only where the words stand right beside them.
    words(
        Class::BESIDE,
        "put puts began begins went goes go shot let nodded shrugged felt feels feel fears feared chimed laughed smiled
         sighed read reads started finished offered pointed points hopes hoped continued interrupted opened posed joked",
    ),
    words(
        Class::NOUN,
        "statement statements interview tweet tweets post message letter email speech memo report op-ed column article
         book remark remarks comment comments words word answer response reply testimony release ad motto slogan
         warning claim claims suggestion assertion accusation allegation promise pledge vow belief argument view
         criticism complaint conclusion question",
    ),
    words(Class::ACCORDING, "according per"),
    words(Class::HE.or(Class::SUBJECT), "he"),
    words(Class::HE, "him his himself"),
    words(Class::SHE.or(Class::SUBJECT), "she"),
    words(Class::SHE, "her hers herself"),
    words(Class::THEY.or(Class::SUBJECT), "they"),
    words(Class::THEY, "them their"),
    words(Class::I.or(Class::SUBJECT), "i we"),
    words(Class::SUBJECT, "it who someone everyone nobody one many some others another all both most few"),
    words(
        Class::PREPOSITION,
        "of to in on at by for from with without about after before during under over between among against through
         since until into onto upon across behind near outside inside despite like toward towards via within amid
         around along above below unlike regarding following as than including off out up down back",
    ),
    words(
        Class::DETERMINER,
        "the a an this that these those my our his her its their your one another some many two three four five six
         several both all each every any no other most few",
    ),
    words(Class::AND, "and but or nor yet then so"),
    words(Class::CLAUSE, "that when while as if because although though whether after before since until where why how what once unless"),
    words(Class::WHO, "who which whom whose that"),
    words(
        Class::BETWEEN,
        "has have had did does do would will could can may might must should also later then often once still never
         always just even recently repeatedly already previously simply only earlier now today yesterday reportedly
         soon first finally monday tuesday wednesday thursday friday saturday sunday tonight not having being been be
         was is are were himself herself themselves both all again",
    ),
    words(
        Class::TITLE.or(Class::PERSON),
        "president minister senator governor mayor secretary chancellor ambassador judge justice professor doctor
         captain colonel general lieutenant sergeant officer detective sheriff chief commissioner director chairman
         chairwoman chair representative congressman congresswoman premier king queen prince princess pope bishop
         cardinal father sister brother rabbi imam coach spokesman spokeswoman ceo deputy vice attorney prosecutor
         speaker leader founder guard forward nurse poet critic actress surrogate head candidate nominee author actor
         manager adviser editor",
    ),
    words(
        Class::TITLE.or(Class::SHORT),
        "mr mrs ms dr sen rep gov gen lt col sgt capt rev hon prof det cpl const insp maj st",
    ),
    words(Class::SHORT, "jr sr vs etc inc co corp ltd no jan feb aug sept oct nov dec u.s u.k a.m p.m d.c"),
    words(Class::MAN, "mr sir lord man boy father dad son brother husband uncle spokesman chairman congressman king prince pope actor"),
    words(Class::WOMAN, "mrs ms miss lady woman girl mother mom daughter sister wife aunt spokeswoman chairwoman congresswoman queen
         princess actress"),
    words(
        Class::PERSON,
        "man woman boy girl people men women official officials critics supporters experts police authorities witness
         witnesses residents students parents workers victims voters investigators prosecutors lawyers lawmakers
         democrats republicans mother mom dad son daughter wife husband friend colleague aide aides source sources
         staff crowd protesters campaign government company group agency report study court team party committee
         department board administration paper newspaper",
    ),
    words(
        Class::BODY,
        "office ministry times post journal news agency committee commission council court university college institute
         party association organization union bank company corporation department government house senate parliament
         congress police service force army group club team foundation centre center school hospital church authority
         board network campaign federation society alliance press tribune guardian magazine radio tv international
         nations states twitter facebook google reuters cnn fox nbc cbs abc cbc ctv msnbc ap street city county act
         bill day war award cup river north south east west",
    ),
    words(Class::PARTICLE, "von van de der den del della di da dos du la le al el bin ibn ben"),
    words(
        Class::NO_NAME,
        "story article continued continues email month week year day morning afternoon evening night summer spring fall
         winter weekend hour decade time monday tuesday wednesday thursday friday saturday sunday january february
         april june july august september october november december however meanwhile here there not no yes now today
         yesterday tomorrow still also even perhaps maybe instead indeed asked five six such despite according later
         earlier first second third finally next last only just never always often sometimes moreover too american
         americans canadian russian british french german chinese european democrat democratic democrats republican
         republicans liberal conservative christian muslim jewish black white indigenous photo image video watch read
         more",
    ),
    words(Class::BY, "by"),
    words(Class::INFINITIVE, "to"),
    words(Class::PASSIVE, "was were is are been being be got"),
    words(
        Class::COMMON,
        "more very much other same own new old young former current last next first second third late top senior chief
         deputy vice acting longtime long-time local national federal state prime foreign public press white",
    ),
];
