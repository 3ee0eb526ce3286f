//! English.
//!
//! Compiled by us from general knowledge of the language; the verbs were checked against the
//! lists of reporting verbs in common learners' grammars.

use super::{Class, Row, stems, words};

const SAY: Class = Class::SAY;
const BARE: Class = Class::SAY.or(Class::BARE);

const REGULAR: &str = "add warn claim ask answer confirm explain insist suggest respond remark recall mention tweet retweet post
         comment counter contend assert lament boast caution complain confess whisper shout yell scream mutter murmur
         reveal affirm appeal demand hint maintain object recommend remind retort thunder vow wonder blog email assess
         attest bellow blurt contest despair detail doubt exclaim hail instruct interrupt learn predict proclaim
         protest rant recount reflect report repeat scoff signal stammer sigh utter venture acclaim bemoan brag croak
         discuss fret howl preach regret rejoin remember scold taunt tout concur interject inform intone chant crow";
const ENDING_IN_E: &str = "argu announc declar conced conclud continu disclos observ opin pledg promis propos reiterat not stat charg
         elaborat urg venture acknowledg accus alleg advis advocat believ challeng emphasiz emphasis encourag enthus
         fum grumbl imagin indicat insinuat pronounc quot reassur recit refut smil theoriz theoris underlin underscor
         voic whin jok decid estimat figur implor surmis speculat summariz summaris chim rul mus blam prais deplor
         denounc dictat criticiz criticis eulogiz rationaliz apologiz apologis fantasiz hypothesiz assur";
const ENDING_IN_Y: &str = "repl cr den specif testif clarif";

pub(super) const ROWS: &[Row] = &[
    // Verbs of saying, irregular first.
    words(
        SAY,
        "said says told tells wrote writes thought thinks spoke speaks swore swears quoth forbade foresaw foresees
         withdrew admitted admits quipped quips submitted submits rebutted rebuts",
    ),
    // Regular verbs: he says, he said; and the bare form, which needs a plural before it.
    stems(SAY, "s ed", REGULAR),
    stems(BARE, "-", REGULAR),
    stems(SAY, "es ed", ENDING_IN_E),
    stems(BARE, "e", ENDING_IN_E),
    stems(SAY, "ies ied", ENDING_IN_Y),
    stems(BARE, "y", ENDING_IN_Y),
    words(BARE, "say tell write think speak admit submit quip sing nod swear read"),
    // Verbs that say something only where the words stand right beside them.
    words(
        Class::BESIDE,
        "put puts began begins went goes go sang sings sing shot let wept shrugged chatted nodded nods knew knows felt
         feels feel fears feared fear kidded gushed prayed relayed roared sneered sobbed summed vented counseled
         counselled cheered expressed pointed points growled groaned moaned hollered snapped texted questioned read
         reads laughed laughs smiled smiles grinned beamed started starts finished concluded exhorted implied implies
         posed poses interrupted intoned deadpanned opened opens closed ran hoped hopes hope",
    ),
    // What is done to something by calling it by words.
    words(
        Class::CALL,
        "called call calls described describe describes dubbed dubs deemed deems branded brands labeled labelled labels
         likened likens termed terms denounced denounces dismissed dismisses characterized characterised characterizes
         criticized criticised criticizes condemned condemns praised praises blasted blasts slammed slams mocked mocks
         accused accuses hailed hails referred refers ridiculed ridicules considered considers attacked attacks decried
         decries derided derides lauded lauds touted touts ripped rips cited cites knocked panned pronounced proclaimed
         portrayed portrays bashed warned warns lamented declared admitted rejected rejects blamed blames quoted quotes
         vowed vows promised promises pledged pledges urged urges expressed expresses insisted compared compares
         admonished berated chided chides excoriated lambasted scolded thanked thanks tagged titled celebrated
         celebrates defended defends defined defines summarized summed sums noted",
    ),
    words(Class::CALL.or(Class::SAYING), "calling describing dubbing branding labeling labelling terming denouncing dismissing characterizing
         criticizing criticising condemning praising blasting slamming mocking accusing hailing referring ridiculing
         attacking decrying deriding lauding touting ripping citing rejecting blaming likening quoting comparing
         defending expressing urging vowing warning"),
    // The participle that hangs on an earlier subject.
    words(
        Class::SAYING,
        "saying adding telling writing asking answering explaining noting warning arguing claiming insisting declaring
         tweeting posting replying responding stating suggesting pointing vowing promising pledging urging calling
         describing concluding continuing confirming complaining boasting joking quipping recalling reiterating
         repeating stressing emphasizing emphasising reminding remarking shouting yelling screaming chanting whispering
         asserting alleging admitting acknowledging announcing predicting speculating wondering quoting reading
         proclaiming speaking lamenting cautioning contending conceding commenting citing accusing denouncing referring
         retorting remembering thinking believing counseling exclaiming observing opining indicating demanding
         testifying",
    ),
    words(
        Class::NOUN,
        "claim claims suggestion assertion accusation accusations allegation allegations promise pledge vow insistence
         view belief contention comparison declaration criticism praise complaint complaints denial appeal opinion
         statement statements interview interviews tweet tweets post posts message messages letter letters email emails
         e-mail speech speeches memo report reports op-ed editorial column article book remarks remark comment comments
         words word answer response reply testimony release address blog caption essay note ad motto slogan warning
         question conclusion conclusions argument explanation reaction assessment quote",
    ),
    words(Class::ACCORDING, "according per"),
    words(Class::HE.or(Class::SUBJECT), "he"),
    words(Class::HE, "him his himself"),
    words(Class::SHE.or(Class::SUBJECT), "she"),
    words(Class::SHE, "her hers herself"),
    words(Class::THEY.or(Class::SUBJECT), "they"),
    words(Class::THEY, "them their theirs themselves"),
    words(Class::I.or(Class::SUBJECT), "i we"),
    words(Class::SUBJECT, "it who someone somebody everyone everybody nobody one many some others another all both most few several"),
    words(
        Class::PREPOSITION,
        "of to in on at by for from with without about after before during under over between among against through
         since until into onto upon across behind beyond near outside inside despite besides like toward towards via
         within amid around along above below unlike regarding following as than including off out up down back",
    ),
    words(
        Class::DETERMINER,
        "the a an this that these those my our his her its their your one another some many several two three four five
         six seven eight nine ten both all each every any no other most few",
    ),
    words(Class::AND, "and but or nor yet then so"),
    words(Class::CLAUSE, "that when while as if because although though whether after before since until where why how what whenever
         once unless"),
    words(Class::WHO, "who which whom whose that"),
    words(
        Class::BETWEEN,
        "has have had did does do would will could can may might must should also later then often once still never
         always just even recently repeatedly already previously again simply only earlier now today yesterday further
         reportedly allegedly famously publicly privately once-again soon first finally actually eventually initially
         immediately quickly bluntly clearly reluctantly jokingly angrily not n't sarcastically tonight monday tuesday
         wednesday thursday friday saturday sunday was is were are been being be having frequently specifically largely
         briefly flatly wryly quietly loudly proudly correctly rightly himself herself themselves both all apparently
         ultimately essentially likewise similarly",
    ),
    words(
        Class::TITLE.or(Class::PERSON),
        "president minister senator governor mayor secretary chancellor ambassador judge justice professor doctor
         captain colonel general lieutenant sergeant officer detective sheriff chief commissioner director chairman
         chairwoman chair representative congressman congresswoman councillor councilman councilwoman councilor premier
         king queen prince princess pope bishop archbishop cardinal father sister brother rabbi reverend imam sheikh
         coach spokesman spokeswoman spokesperson ceo cfo deputy vice attorney prosecutor superintendent constable
         inspector staff-sergeant corporal major admiral commander author actor actress singer comedian columnist
         reporter analyst pollster strategist manager candidate nominee host anchor editor activist economist lawyer
         speaker leader founder co-founder historian scientist researcher uncle aunt dean principal guard forward
         striker goalkeeper midfielder defender winger quarterback pitcher goaltender rapper consultant critic blogger
         investor surrogate adviser advisor pastor farmer teacher nurse owner developer businessman businesswoman
         billionaire entrepreneur journalist writer poet novelist filmmaker producer musician artist",
    ),
    words(
        Class::TITLE.or(Class::SHORT),
        "mr mrs ms dr sen rep gov gen lt col sgt capt rev hon prof pres supt det cpl const insp cmdr adm maj st messrs
         fr atty dep",
    ),
    words(Class::SHORT, "jr sr vs etc inc co corp ltd no jan feb mar apr jun jul aug sept sep oct nov dec u.s u.k u.n e.g i.e a.m p.m
         d.c ph.d ave ont que ala ariz calif fla ga ill mass mich minn miss mo neb nev okla pa tenn tex va wash wis"),
    words(
        Class::MAN,
        "mr sir lord man boy father dad son brother husband uncle grandfather spokesman chairman congressman councilman
         businessman king prince pope bishop monsignor actor nephew grandson policeman fireman gentleman widower
         fisherman boyfriend cardinal imam rabbi priest",
    ),
    words(
        Class::WOMAN,
        "mrs ms miss lady dame madam woman girl mother mom mum daughter sister wife aunt grandmother spokeswoman
         chairwoman congresswoman councilwoman businesswoman queen princess actress niece granddaughter policewoman
         widow girlfriend waitress nun duchess",
    ),
    words(
        Class::PERSON,
        "man woman boy girl people person men women official officials critics supporters experts expert police
         authorities witness witnesses spokespeople resident residents student students parent parents worker workers
         victim victims voters voter neighbor neighbour neighbors neighbours investigators prosecutors lawyers
         attorneys leaders lawmakers democrats republicans liberals conservatives scientists researchers economists
         analysts mother father mom dad son daughter brother sister wife husband friend friends colleague colleagues
         aide aides source sources doctor doctors user users author authors staff crowd crowds protesters fans members
         member executives executive veteran veterans player players advisers advisors organizers activists advocates
         commentators reporters journalists editors candidates politicians campaign government ministry company group
         agency report study court judge team union party committee department board commission administration paper
         newspaper document website network church association organization organisation statement letter indictment
         lawsuit ruling poll article memo",
    ),
    words(
        Class::BODY,
        "office ministry times post journal news agency committee commission council court university college institute
         party association organization organisation union bank company corporation corp inc ltd department bureau
         government house senate parliament congress police service services force forces army group club team
         foundation fund center centre school hospital church authority board network coalition campaign administration
         federation society alliance movement press tribune herald gazette guardian magazine radio tv television media
         international nations states league museum trust watch front command embassy airlines industries systems
         street city county province state country hall twitter facebook google reuters cnn fox nbc cbs abc cbc ctv bbc
         msnbc npr afp ap airport act agreement treaty bill law day week war award prize cup games festival island
         river lake north south east west republic kingdom region valley park road avenue bay beach square",
    ),
    words(Class::PARTICLE, "von van de der den del della di da dos du la le al el bin ibn abu ben ap mac ter ten zu st"),
    words(
        Class::NO_NAME,
        "story article continued continues email month week year day morning afternoon evening night summer spring
         autumn fall winter weekend hour minute decade century time monday tuesday wednesday thursday friday saturday
         sunday january february march april may june july august september october november december however meanwhile
         but and the in on at it this that these those there here when while if after before since although though
         because as for from with by of to not no yes now then today yesterday tomorrow still also even perhaps maybe
         instead indeed asked what why how where who which he she they we i you my our his her their its your one two
         three four five six seven eight nine ten some many most all both each every other others another such so yet
         or nor like unlike despite during under over between among about according once later earlier first second
         third finally next last only just never always often sometimes recently moreover furthermore nevertheless
         nonetheless thus therefore otherwise additionally specifically similarly likewise clearly obviously certainly
         surely well american americans canadian canadians russian russians british french german chinese european
         democrat democrats republican republicans liberal liberals conservative conservatives christian muslim jewish
         black white indigenous english spanish israeli palestinian syrian iraqi iranian mexican african asian latino
         hispanic arab islamic earth god internet web photo photos image video watch related read more share
         advertisement file getty images",
    ),
    words(Class::BY, "by"),
    words(Class::INFINITIVE, "to"),
    words(Class::PASSIVE, "was were is are been being be get got gets"),
    words(
        Class::COMMON,
        "more less very much other same own such new old young former current last next first second third late top
         senior junior chief deputy vice acting longtime long-time local national federal provincial state regional
         interim assistant associate executive prime foreign public press white",
    ),
];
