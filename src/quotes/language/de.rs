//! German.
//!
//! Compiled by us from general knowledge of the language. Nobody else who reads it has reviewed
//! these words yet.

use super::{Class, Row, stems, words};

const SAY: Class = Class::SAY;

pub(super) const ROWS: &[Row] = &[
    // What stands in marks: who talks there, and what announces a name.
    words(Class::TALKER, "ich wir mich mir uns mein meine meinen meiner unser unsere unseren unserer ihr euch du dich dir"),
    words(Class::NAMING, "sogenannt sogenannte sogenannten sogenannter sogenanntes sogenanntem genannt genannte genannten namens titel
         name namen begriff wort motto slogan stichwort kurz alias bekannt film buch roman lied album serie sendung
         zeitung zeitschrift magazin oper stück projekt programm aktion verein firma spiel bezeichnung beinamen
         spitznamen thema"),
    // Finite forms: he says, he said, they said, they say.
    stems(
        SAY,
        "t te ten en",
        "sag erklär betont beton äußer erläuter ergänz bemerk versicher bekräftig bestätig behaupt kritisier forder
         erwider frag mein glaub wiederhol warn mahn beteuer präzisier kommentier twitter bemängel beklag begründ
         resümier konstatier argumentier prophezei prognostizier vermut verkünd signalisier scherz schwärm lob bedauer
         formulier urteil folger schilder erzähl droh spott höhn jubel plädier appellier monier rechtfertig verdeutlich
         vermeld hoff protestier schimpf schnauz flüster brüll klag bilanzier hinterfrag fürcht würdig attestier
         bescheinig verlang verteidig mutmaß vermerk notier stöhn seufz nörgel unterstell wetter bezweifel beschwer
         wünsch sicher beschwör pochte bekenn dankt dank gratulier rüg befürworte zweifel räsonier posaun",
    ),
    stems(SAY, "et ete eten", "bericht antwort behaupt meld befürcht"),
    words(
        SAY,
        "sprach sprachen spricht sprechen schrieb schrieben schreibt schreiben rief riefen ruft rufen riet rieten rät
         versprach versprachen verspricht unterstrich unterstrichen unterstreicht hieß heißt heiße entgegnete
         entgegneten entgegnet empfahl empfahlen empfiehlt gestand gestanden gesteht verwies verwiesen verweist
         widersprach widersprachen widerspricht nannte nannten nennt nennen dachte denkt lautete lautet befand befanden
         befindet betonte beantwortete bat baten bittet warb wirbt warben erwähnte hoffte",
    ),
    // The participle after „hat“ and „habe“.
    words(
        Class::SAYING,
        "gesagt erklärt betont geäußert gesprochen geschrieben gerufen geantwortet berichtet kritisiert gefordert
         bestätigt behauptet erläutert hinzugefügt mitgeteilt angekündigt zurückgewiesen hingewiesen vorgeworfen
         gewarnt versichert verkündet zitiert genannt bezeichnet beschrieben gelobt verurteilt bekanntgegeben geraten
         aufgefordert",
    ),
    words(
        Class::CALL,
        "nannte nannten nennt nennen bezeichnete bezeichneten bezeichnet bezeichnen kritisierte kritisierten kritisiert
         lobte lobt verurteilte verurteilten verurteilt bewertete bewerteten bewertet wertete werteten wertet sprach
         sprachen spricht sieht beschrieb beschrieben beschreibt charakterisierte titulierte tituliert begrüßte
         begrüßten begrüßt würdigte würdigten würdigt beurteilte beurteilt geißelte betitelte betitelt forderte
         forderten fordert bedauerte beklagte beklagten beklagt rügte verteidigte begründete begründeten begründet
         stufte stuft empfand unterstellte befürwortet prangerte verglich vergleicht feierte feiert pries kündigte
         versprach sicherte beschwor",
    ),
    words(
        Class::BESIDE,
        "teilte teilten teilt gab gaben gibt fügte fügten fügt fuhr fuhren fährt räumte räumten räumt wies wiesen weist
         führte führten führt stellte stellten stellt hob hoben hebt kündigte kündigten kündigt warf warfen wirft
         merkte merkt setzte setzt strich strichen streicht legte legten legt pflichtete lehnte lehnten lehnt zeigte
         zeigten zeigt reagierte reagierten reagiert sah sahen hielt hielten hält las liest lachte lacht schloss
         schließt freute freut ärgerte empörte wandte wendet erinnerte erinnert drückte gestand ließ bot kam ging fand
         findet entschuldigte bedankte drohte lässt",
    ),
    words(Class::TAIL, "mit hinzu fort ein hin zurück aus fest hervor heraus an vor bekannt dar bei auf nach zu ab nahe zusammen
         wieder klar weiter"),
    words(
        Class::NOUN,
        "erklärung mitteilung pressemitteilung stellungnahme interview rede brief schreiben aussage aussagen angaben
         bericht worten worte wort begründung frage antwort zitat äußerung kommentar pressekonferenz gespräch statement
         urteil motto parole meinung ansicht auffassung einschätzung darstellung darstellungen bekunden überzeugung
         informationen erkenntnissen appell forderung kritik fazit vorwurf reaktion bilanz artikel presseerklärung
         tweet botschaft slogan",
    ),
    words(Class::ACCORDING, "laut gemäß"),
    words(Class::ACCORDING_NOUN, "nach"),
    words(Class::SO, "so"),
    words(Class::SOURCE_BEFORE, "zufolge"),
    words(Class::HE.or(Class::SUBJECT), "er"),
    words(Class::HE, "ihm ihn sein seine seinen seiner seinem"),
    // „sie“ is she and they: the verb decides.
    words(Class::SHE.or(Class::THEY).or(Class::SUBJECT), "sie"),
    words(Class::SHE, "ihr ihre ihren ihrer ihrem"),
    words(Class::THEY, "ihnen"),
    words(Class::I.or(Class::SUBJECT), "ich wir"),
    words(Class::SUBJECT, "man es einer dieser diese dieses jener jene beide einige viele mehrere andere manche alle letzterer letztere"),
    words(
        Class::PREPOSITION,
        "in im an am auf aus bei beim von vom zu zum zur mit nach vor über unter für gegen durch ohne um bis seit
         während wegen trotz zwischen neben hinter gegenüber laut gemäß ab außer innerhalb außerhalb anlässlich
         aufgrund angesichts bezüglich hinsichtlich ins ans namens mittels dank statt anstatt infolge entgegen",
    ),
    words(
        Class::DETERMINER,
        "der die das den dem des ein eine einen einem einer eines sein seine seiner seinem ihr ihre ihrer ihrem mein
         meine unser unsere dieser diese dieses jener jene beide kein keine zwei drei vier fünf mehrere einige viele",
    ),
    words(Class::OBLIQUE, "den dem des einen einem eines seinen seinem ihren ihrem deren dessen diesen diesem"),
    words(Class::COMMON, "nicht sehr neu neue neuen ehemalige ehemaliger frühere früherer"),
    words(Class::REFLEXIVE, "sich"),
    words(Class::AND, "und aber oder sondern sowie denn doch auch selbst sogar"),
    words(Class::CLAUSE, "dass daß wenn als weil ob während nachdem bevor obwohl da damit wie warum weshalb sobald solange indem falls"),
    words(Class::WHO, "der die das welcher welche welches dessen deren dem den"),
    words(
        Class::BETWEEN,
        "demgegenüber demnach überdies auch selbst dabei darauf offenbar zunächst tatsächlich ursprünglich derzeit
         aktuell schließlich hierbei dadurch dafür dagegen davon danach hat haben habe hatte hatten ist sei war waren
         wird werde wurde wurden dann später jedoch dazu daraufhin zudem außerdem ferner weiter weiterhin heute gestern
         hierzu darüber damit bereits nun noch schon allerdings unterdessen inzwischen gleichzeitig zugleich
         anschließend abschließend wörtlich kürzlich zuvor erneut sich hingegen wiederum deshalb daher nur ebenfalls
         ebenso mehrfach nicht am montag dienstag mittwoch donnerstag freitag samstag sonntag abend morgen indes
         deutlich",
    ),
    words(Class::TITLE.or(Class::PERSON), "herr frau präsident präsidentin kanzler kanzlerin minister ministerin bürgermeister bürgermeisterin sprecher
         sprecherin vorsitzender vorsitzende vorsitzenden sekretär sekretärin senator senatorin gouverneur botschafter
         richter anwalt anwältin professor general könig königin prinz papst bischof kardinal direktor direktorin
         leiter leiterin chef chefin trainer trainerin abgeordneter abgeordnete kommissar experte forscher politiker
         politikerin führer kandidat kandidatin mitarbeiter beauftragte beauftragter"),
    words(Class::TITLE.or(Class::SHORT), "dr prof st ing hr fr"),
    words(Class::SHORT, "usw bzw z.b d.h ca abs bsp vgl u.a mio mrd str nr jan feb aug sept okt nov dez inkl sog"),
    words(Class::MAN, "herr mann vater sohn bruder könig papst sprecher minister präsident"),
    words(Class::WOMAN, "frau mutter tochter schwester königin sprecherin ministerin präsidentin kanzlerin"),
    words(Class::PERSON, "mann polizei regierung partei gewerkschaft gericht kritiker experten zeugen behörden unternehmen opposition
         stadt universität organisation insider bericht"),
    words(Class::BODY, "ministerium amt partei gericht universität institut verband bank zeitung agentur rat bundestag polizei gmbh ag
         reuters dpa afp cdu csu spd fdp eu uno nato usa"),
    words(Class::PARTICLE, "von van zu de del di da al el bin ibn abu"),
    words(Class::NO_NAME, "montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz april mai juni juli august
         september oktober november dezember jahr woche tag uhr"),
    words(Class::AUXILIARY, "hat haben habe hatte hatten wird werde werden wurde wurden will wolle wollen wollte soll sollte"),
    words(
        Class::REPORTED,
        "sei seien habe werde könne müsse solle dürfe wolle gebe gehe komme stehe bleibe mache lasse liege führe bringe
         halte brauche wisse sehe bestehe zeige fehle gehöre gelte handle handele nehme finde biete bedeute verstehe
         sollten müssten könnten hätten",
    ),
    words(Class::BY, "von vom durch"),
    words(Class::INFINITIVE, "zu"),
    words(Class::PASSIVE, "wird werden wurde wurden worden"),
];
