//! German.
//!
//! Compiled by us from general knowledge of the language; verbs checked against the verba dicendi
//! that German grammars list for indirect speech.

use super::{Class, Row, stems, words};

const SAY: Class = Class::SAY;

pub(super) const ROWS: &[Row] = &[
    stems(
        SAY,
        "t te ten en",
        "sag erklär beton äußer erläuter ergänz bemerk versicher bekräftig bestätig behaupt kritisier forder erwider
         entgegn frag mein glaub wiederhol unterstrich antwort berichte bericht meld warnt warn mahn beteuer präzisier
         kommentier twitter bemängel beklag begründ resümier konstatier argumentier prophezei prognostizier vermut
         verkünd signalisier scherz schwärm lob begrüß bedauer zitier formulier urteil folger titel schilder erzähl
         droh bitt spott höhn jubel räum stell führ füg teil plädier appellier monier rechtfertig verdeutlich empfahl
         vermeld hoff befürchte protestier reagier sprech schimpf schnauz flüster brüll ruf klag rät versprech
         verteidig bilanzier hinterfrag fürcht kündig wünsch würdig erinner attestier bescheinig verlang mutmaß vermerk
         notier stöhn seufz nörgel unterstell erkundig wetter bezweifel",
    ),
    stems(SAY, "ete eten et en", "berichte bericht antwort behaupt meld befürcht vermut erwart red wert schätz bewert begründ"),
    words(
        SAY,
        "sagt sprach sprachen spricht sprechen schrieb schrieben schreibt schreiben rief riefen ruft rufen riet rieten
         rät versprach verspricht unterstrich unterstreicht hieß heißt wies wiesen weist gab gaben gibt hob hoben hebt
         fuhr fährt warf werfen wirft befand befindet empfahl empfiehlt betont erklärt gesagt geäußert erwähnte erwähnt
         gestand gestanden gesteht bot verwies verweist verwiesen widersprach widerspricht wandte wendet strich
         streicht schloss schließt lautet lautete lauten las liest ließ lässt dachte denkt nahm nennt nannte nannten
         meinte findet fand urteilte hielt hält bezeichnete sah sieht setzte setzt zeigte zeigt zeigten legte
         entschuldigte bedankte ging geht bat baten bittet warb wirbt kam",
    ),
    // The participle after „hat“ and „habe“.
    words(
        SAY,
        "gesagt erklärt betont geäußert gesprochen geschrieben gerufen geantwortet berichtet kritisiert gefordert
         bestätigt behauptet erläutert hinzugefügt mitgeteilt angekündigt zurückgewiesen hingewiesen vorgeworfen
         gewarnt versichert",
    ),
    words(
        Class::CALL,
        "nannte nannten nennt nennen genannt bezeichnete bezeichneten bezeichnet bezeichnen kritisierte kritisierten
         kritisiert lobte lobt verurteilte verurteilten verurteilt bewertete bewerteten bewertet wertete werteten
         wertet sprach sprachen spricht sah sahen sieht hielt hielten hält beschrieb beschrieben beschreibt
         charakterisierte titulierte tituliert warf warfen wirft begrüßte begrüßten begrüßt würdigte würdigten würdigt
         beurteilte beurteilt geißelte betitelte betitelt forderte forderten fordert bedauerte beklagte beklagten
         beklagt rügte verteidigte begründete begründeten begründet lehnte lehnt wies weist stufte stuft empfand
         erklärte betonte unterstellte befürwortet rief zitierte zitiert will wolle wollte prangerte verglich
         vergleicht feierte feiert pries",
    ),
    words(Class::SAY_WITH_TAIL, "teilte teilten teilt gab gaben gibt fügte fügten fügt fuhr fuhren fährt räumte räumt wies weist führte führten
         führt stellte stellt hob hebt kündigte kündigten kündigt warf wirft merkte merkt setzte setzt strich legte
         pflichtete rief forderte lehnte"),
    words(Class::TAIL, "mit hinzu fort ein hin zurück aus fest hervor heraus an vor bekannt dar bei auf nach zu ab nahe zusammen
         wieder klar weiter"),
    words(
        Class::NOUN,
        "erklärung mitteilung pressemitteilung stellungnahme interview rede brief schreiben aussage aussagen angaben
         bericht worten worte wort begründung frage antwort zitat äußerung kommentar pressekonferenz gespräch statement
         urteil motto parole meinung ansicht auffassung einschätzung darstellung appell forderung kritik fazit vorwurf
         reaktion bilanz artikel presseerklärung tweet botschaft slogan",
    ),
    words(Class::ACCORDING, "laut gemäß so nach"),
    words(Class::SOURCE_BEFORE, "zufolge"),
    words(Class::HE.or(Class::SUBJECT), "er"),
    words(Class::HE, "ihm ihn sein seine seinen seiner seinem"),
    // „sie“ is she and they: the verb decides.
    words(Class::SHE.or(Class::THEY).or(Class::SUBJECT), "sie"),
    words(Class::SHE, "ihr ihre ihren ihrer ihrem"),
    words(Class::THEY, "ihnen"),
    words(Class::I.or(Class::SUBJECT), "ich wir"),
    words(Class::SUBJECT, "man es dieser diese dieses jener jene beide einige viele mehrere andere manche alle letzterer letztere"),
    words(
        Class::PREPOSITION,
        "in im an am auf aus bei beim von vom zu zum zur mit nach vor über unter für gegen durch ohne um bis seit
         während wegen trotz zwischen neben hinter gegenüber laut gemäß ab außer innerhalb außerhalb anlässlich
         aufgrund angesichts bezüglich hinsichtlich ins ans namens mittels dank statt anstatt infolge entgegen",
    ),
    words(
        Class::DETERMINER,
        "der die das den dem des ein eine einen einem einer eines sein seine ihr ihre mein meine unser unsere dieser
         diese dieses jener jene beide kein keine zwei drei vier fünf mehrere einige viele",
    ),
    words(Class::AND, "und aber oder sondern sowie denn doch"),
    words(Class::CLAUSE, "dass daß wenn als weil ob während nachdem bevor obwohl da damit wie warum weshalb sobald solange indem falls"),
    words(Class::WHO, "der die das welcher welche welches dessen deren dem den"),
    words(
        Class::BETWEEN,
        "hat haben habe hatte hatten ist sei war waren wird werde wurde wurden auch dann später jedoch dagegen dazu
         daraufhin zudem außerdem ferner weiter weiterhin heute gestern hierzu darüber damit bereits nun noch schon
         allerdings unterdessen inzwischen gleichzeitig zugleich anschließend abschließend wörtlich kürzlich zuvor
         erneut sich hingegen wiederum selbst deshalb daher nur ebenfalls ebenso mehrfach nicht am montag dienstag
         mittwoch donnerstag freitag samstag sonntag abend morgen indes darauf deutlich",
    ),
    words(
        Class::TITLE.or(Class::PERSON),
        "herr frau präsident präsidentin kanzler kanzlerin bundeskanzler bundeskanzlerin minister ministerin
         ministerpräsident ministerpräsidentin innenminister innenministerin bundesinnenminister außenminister
         außenministerin bundesaußenminister finanzminister sozialminister premierminister premierministerin
         verteidigungsminister staatspräsident staatspräsidentin bundespräsident bürgermeister bürgermeisterin
         oberbürgermeister oberbürgermeisterin sprecher sprecherin pressesprecher pressesprecherin regierungssprecher
         regierungssprecherin vorsitzender vorsitzende vorsitzenden generalsekretär generalsekretärin senator senatorin
         gouverneur gouverneurin botschafter botschafterin richter richterin anwalt anwältin rechtsanwalt
         rechtsanwältin staatsanwalt staatsanwältin professor professorin doktor general oberst könig königin prinz
         prinzessin papst bischof kardinal direktor direktorin leiter leiterin chef chefin trainer trainerin
         abgeordneter abgeordnete abgeordneten sekretär sekretärin experte expertin forscher forscherin politiker
         politikerin geschäftsführer geschäftsführerin fraktionschef fraktionschefin parteichef parteichefin kommissar
         kommissarin autor autorin journalist journalistin kandidat kandidatin mitarbeiter mitarbeiterin
         präsidentschaftskandidat fraktionsvorsitzende fraktionsvorsitzender parteivorsitzende parteivorsitzender",
    ),
    words(Class::TITLE.or(Class::SHORT), "dr prof st ing hr fr"),
    words(Class::SHORT, "usw bzw z.b d.h nr ca abs art bsp vgl u.a mio mrd str jan feb apr jun jul aug sept okt nov dez inkl evtl ggf
         sog geb"),
    words(Class::MAN, "herr mann junge vater sohn bruder ehemann onkel großvater könig prinz papst bischof kardinal sprecher minister
         präsident"),
    words(Class::WOMAN, "frau mädchen mutter tochter schwester ehefrau tante großmutter königin prinzessin sprecherin ministerin
         präsidentin kanzlerin bundeskanzlerin"),
    words(
        Class::PERSON,
        "mann frau polizei regierung bundesregierung partei gewerkschaft gericht kritiker experten zeugen augenzeugen
         behörden behörde unternehmen firma verband zeitung bürger anwohner eltern opposition staatsanwaltschaft
         ministerium innenministerium außenministerium verteidigungsministerium fraktion stadt universität organisation
         gruppe mitglieder kollegen bewohner wissenschaftler politiker abgeordnete demonstranten täter opfer insider
         bericht gesetzentwurf",
    ),
    words(
        Class::BODY,
        "ministerium amt behörde partei gericht universität institut verband gewerkschaft bank zeitung spiegel bild
         agentur rundfunk fraktion regierung kommission rat bundestag landtag polizei verein gesellschaft gmbh ag
         stiftung kirche reuters dpa afp ap cdu csu spd fdp npd grüne grünen linke linken linkspartei ödp eu uno usa
         nato",
    ),
    words(Class::PARTICLE, "von van de der den del di da al el bin ibn abu zu zum vom und"),
    words(
        Class::NO_NAME,
        "der die das ein eine er sie es in im am an auf aus bei von zu mit nach vor über unter für gegen durch um bis
         seit laut montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz april mai juni juli
         august september oktober november dezember auch aber und oder doch dann damit dabei dazu daher deshalb zudem
         außerdem jedoch nun noch nur so wie wenn als ob da dort hier heute gestern morgen dieser diese dieses sein
         seine ihr ihre wir ich man nicht während nachdem trotz bereits weiter weiterhin ferner allerdings dagegen",
    ),
    words(Class::PASSIVE, "von vom durch"),
];
