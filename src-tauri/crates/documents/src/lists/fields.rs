//! What each list is made of: its fields, and the many headings people write above them.
//!
//! Headings are compared in plain form (see [`super::columns::plain`]): small letters and digits
//! only. A weight says how much a heading tells of the kind: 3 stands in no other list, 1 in many.

use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

use super::ListKind;

/// A field of a list.
pub(super) struct Field {
    pub(super) name: &'static str,
    pub(super) weight: i32,
    /// In plain form, with spaces between.
    headings: &'static str,
}

/// A kind of list.
pub(super) struct Spec {
    pub(super) kind: ListKind,
    pub(super) fields: &'static [Field],
    /// Without one field of each group it is not this list.
    pub(super) needs: &'static [&'static [&'static str]],
    /// Words in a title or the name of a sheet that speak of it.
    titles: &'static str,
}

const fn field(name: &'static str, weight: i32, headings: &'static str) -> Field {
    Field {
        name,
        weight,
        headings,
    }
}

const STREET: Field = field("street", 1, "straat straatnaam street streetname");
const HOUSE_NUMBER: Field = field(
    "house_number",
    1,
    "huisnummer huisnr hnr nummer nr housenumber adresnr adresnummer straatnr houseno huisno",
);
const ADDITION: Field = field(
    "addition",
    1,
    "toevoeging huisnummertoevoeging toev toevoegsel huisnrtoev huisnrtoevoeging addition \
      suffix bis huisletter adrestoevoeging adrestoev nrtoev nummertoevoeging",
);
const POSTCODE: Field = field(
    "postcode",
    1,
    "postcode pc zip zipcode postalcode postkode adrespostcode",
);
const CITY: Field = field(
    "city",
    1,
    "plaats woonplaats stad plaatsnaam city town vestigingsplaats gemeente adresplaats",
);
const COUNTRY: Field = field("country", 1, "land landcode country countrycode");
const ADDRESS: Field = field(
    "address",
    1,
    "adres straatenhuisnummer straatennummer straatennr straathuisnummer straatnummer \
      address adresregel straatenhuisnr straathuisnr adresregel1 postadres factuuradres \
      bezoekadres woonadres",
);
const POSTCODE_CITY: Field = field(
    "postcode_city",
    1,
    "postcodeplaats postcodeenplaats pcplaats postcodewoonplaats postcodeenwoonplaats \
      pcenplaats zipcity",
);
const EMAIL: Field = field(
    "email",
    1,
    "email emailadres mail mailadres emailaddress emailadresfactuur factuuremail \
      emailfactuur eml epost email1 email2 facturenemail",
);
const PHONE: Field = field(
    "phone",
    1,
    "telefoon telefoonnummer tel telnr telefoonnr mobiel mobielnummer mobielnr gsm phone \
      phonenumber mobile telno mob 06nummer telefoonmobiel telefoonvast",
);
const IBAN: Field = field(
    "iban",
    1,
    "iban ibannummer rekening rekeningnummer bankrekening bankrekeningnummer banknummer \
      bankaccount rekeningnr bank ibannr",
);
const NOTE: Field = field(
    "note",
    1,
    "opmerking opmerkingen notitie notities bijzonderheden toelichting remarks remark note \
      notes memo comment comments opm",
);
const DATE: Field = field(
    "date",
    1,
    "datum date dag dat leverdatum datumlevering prestatiedatum datumprestatie geleverdop \
      wanneer datumtijd datumentijd verkoopdatum werkdatum supplydate day datumgewerkt datumdienst",
);
const QUANTITY: Field = field(
    "quantity",
    1,
    "aantal hoeveelheid qty quantity aant stuks aantaleenheden hoev number",
);
const UNIT: Field = field("unit", 1, "eenheid eenh unit uom per maat eenheden units");
const VAT: Field = field(
    "vat",
    2,
    "btw btwtarief btwpercentage btwpct btwperc btwcode btwklasse btwsoort soortbtw vat \
      vatrate vatclass btwprocent tariefbtw percentagebtw omzetbelasting btwgroep vatcode \
      btwtariefin",
);
const PRICE: Field = field(
    "price",
    2,
    "prijs stukprijs stuksprijs eenheidsprijs tarief prijspereenheid prijseenheid \
      prijsperstuk unitprice price prijsstuk verkoopprijs bedragpereenheid bedragperstuk \
      prijspst pricepereach priceperunit perstuk pereenheid",
);
const PRICE_EXCL: Field = field("price_excl", 2, "");
const PRICE_INCL: Field = field("price_incl", 2, "");
const REFERENCE: Field = field(
    "reference",
    1,
    "kenmerk kenmerkordernummer ordernummer ordernr uwkenmerk referentie ref inkoopnummer \
      ponummer ponr reference buyerreference ordernumber uwreferentie inkoopordernummer \
      klantreferentie kenmerkklant inkoopordernr kenmerkorder orderreference yourreference \
      kenmerkofordernummer bestelnummer",
);

const GIVEN: Field = field(
    "first_name",
    3,
    "voornaam voornamen roepnaam firstname givenname givennames firstnames voorn forename \
      vnaam naamvoornaam",
);
const INITIALS: Field = field(
    "initials",
    2,
    "voorletters voorletter initialen initials voorl",
);
const PREFIX: Field = field(
    "prefix",
    3,
    "tussenvoegsel tussenvoegsels tussenv tussen tv tvg voorvoegsel voorvoegsels tussenvoegs \
      infix surnameprefix tussenvgsl middlename naamtussenvoegsel",
);
const SURNAME: Field = field(
    "surname",
    3,
    "achternaam familienaam geslachtsnaam surname lastname familyname achtern anaam \
      naamachternaam",
);

static PEOPLE: Spec = Spec {
    kind: ListKind::People,
    fields: &[
        field(
            "name",
            1,
            "naam volledigenaam naamvoluit name fullname persoon naampersoon \
             achternaamvoornaam voornaamachternaam voorenachternaam voornaamenachternaam \
             achternaamenvoornaam wie naamvrijwilliger naammedewerker naamlid",
        ),
        GIVEN,
        INITIALS,
        PREFIX,
        SURNAME,
        field(
            "role",
            2,
            "rol rollen functie soort type role roles hoedanigheid soortpersoon categorie \
             betrokkenals soortrelatie isbijons status groep",
        ),
        field(
            "is_employee",
            2,
            "medewerker medewerkers werknemer indienstverband loondienst",
        ),
        field(
            "is_volunteer",
            2,
            "vrijwilliger vrijwilligers vrijwilligster",
        ),
        field("is_participant", 2, "deelnemer deelnemers"),
        field("is_member", 2, "lid leden"),
        field(
            "birth_date",
            4,
            "geboortedatum gebdatum gebdat geboren geboortedat dateofbirth birthdate dob \
             birthday geborenop datumgeboorte geboortedag",
        ),
        STREET,
        HOUSE_NUMBER,
        ADDITION,
        POSTCODE,
        CITY,
        COUNTRY,
        ADDRESS,
        POSTCODE_CITY,
        EMAIL,
        PHONE,
        IBAN,
        field(
            "since",
            2,
            "sinds vanaf begindatum startdatum ingangsdatum inschrijfdatum datumin indienst \
             datumindienst lidsinds since startdate actiefsinds datuminschrijving \
             aanmelddatum lidvanaf van from begin start indienstsinds betrokkensinds",
        ),
        field(
            "until",
            2,
            "tot totenmet tm einddatum datumuit uitdienst uitdienstdatum datumuitdienst \
             uitschrijfdatum until enddate to eind einde lidtot actieftot datumeinde gestopt",
        ),
        NOTE,
    ],
    needs: &[
        &["surname", "name", "first_name"],
        &[
            "first_name",
            "initials",
            "prefix",
            "surname",
            "birth_date",
            "role",
            "since",
            "until",
        ],
    ],
    titles: "mensen personen vrijwilligers medewerkers leden deelnemers ledenlijst vrijwilligerslijst people",
};

static CUSTOMERS: Spec = Spec {
    kind: ListKind::Customers,
    fields: &[
        field(
            "number",
            3,
            "klantnummer klantnr klantcode debiteurnummer debiteurennummer debiteurnr \
             debiteurennr customernumber customerno customerid relatienummer relatienr \
             relatiecode code id debnr klantid klantno",
        ),
        field(
            "name",
            1,
            "naam klant klantnaam bedrijf bedrijfsnaam organisatie organisatienaam debiteur \
             naamklant relatie relatienaam customer customername name company companyname \
             naamdebiteur debiteurnaam naamorganisatie naambedrijf tenaamstelling afnemer",
        ),
        field(
            "kind",
            1,
            "soort type klantsoort soortklant rechtsvorm categorie kind soortrelatie \
             klanttype typeklant",
        ),
        field(
            "attention",
            3,
            "tav terattentievan contactpersoon contact attentie attn attention contactperson \
             aanspreekpunt tavafdeling naamcontactpersoon attnof",
        ),
        STREET,
        HOUSE_NUMBER,
        ADDITION,
        POSTCODE,
        CITY,
        COUNTRY,
        ADDRESS,
        POSTCODE_CITY,
        field(
            "kvk",
            4,
            "kvk kvknummer kvknr kamervankoophandel handelsregisternummer chamberofcommerce \
             cocnumber coc kvkno nummerkvk kvkinschrijving handelsregister cocno \
             chamberofcommercenumber inschrijvingkvk",
        ),
        field(
            "vat_id",
            3,
            "btw btwid btwnummer btwnr btwidentificatienummer omzetbelastingnummer obnummer vatid \
             vatnumber vatno btwnum btwidnummer btwno",
        ),
        field(
            "oin",
            3,
            "oin oinnummer overheidsidentificatienummer organisatieidentificatienummer oinnr",
        ),
        field(
            "customer_group",
            3,
            "klantgroep groep tariefgroep prijsgroep tarief customergroup group doelgroep \
             prijslijst klanttarief pricegroup",
        ),
        field(
            "payment_days",
            3,
            "betaaltermijn betaaltermijndagen betalingstermijn betalingstermijndagen termijn \
             dagen betaaldagen paymentterm paymentterms paymentdays betaaltermijnindagen \
             betalingstermijnindagen paymenttermdays termijndagen betalenbinnen \
             betaaltermijnd",
        ),
        EMAIL,
        PHONE,
        REFERENCE,
        NOTE,
    ],
    needs: &[
        &["name"],
        &[
            "number",
            "kvk",
            "vat_id",
            "oin",
            "customer_group",
            "payment_days",
            "attention",
            "reference",
            "postcode",
            "postcode_city",
            "address",
            "street",
            "email",
        ],
    ],
    titles: "klanten debiteuren klantenlijst debiteurenlijst afnemers relaties customers klantenbestand",
};

static ROOMS: Spec = Spec {
    kind: ListKind::Rooms,
    fields: &[
        field(
            "name",
            2,
            "naam ruimte zaal ruimtenaam zaalnaam naamruimte naamzaal lokaal room name \
             roomname ruimten zalen",
        ),
        field(
            "capacity",
            4,
            "capaciteit personen aantalpersonen maxpersonen maxaantalpersonen \
             maximumaantalpersonen plaatsen zitplaatsen capacity seats max maximaal pers \
             aantalplaatsen maxpers maximaalaantalpersonen",
        ),
        field(
            "layout",
            3,
            "opstelling inrichting indeling layout setup tafelopstelling standaardopstelling",
        ),
        field("hour_price", 3, ""),
        field("hour_price_buurt", 3, ""),
        field("hour_price_sociaal", 3, ""),
        field("hour_price_commercieel", 3, ""),
        field("hour_price_lid", 3, ""),
        field("day_part_price", 3, ""),
        field("day_part_price_buurt", 3, ""),
        field("day_part_price_sociaal", 3, ""),
        field("day_part_price_commercieel", 3, ""),
        field("day_part_price_lid", 3, ""),
    ],
    needs: &[
        &["name"],
        &[
            "capacity",
            "hour_price",
            "hour_price_buurt",
            "hour_price_sociaal",
            "hour_price_commercieel",
            "hour_price_lid",
            "day_part_price",
        ],
    ],
    titles: "ruimtes ruimten zalen zaalverhuur rooms tarieven",
};

static BILLABLE: Spec = Spec {
    kind: ListKind::BillableLines,
    fields: &[
        field(
            "customer",
            3,
            "klant klantnaam naam debiteur afnemer opdrachtgever huurder customer \
             customername client voor aan relatie factuuraan rekeningaan naamklant \
             organisatie voorwie naamdebiteur factureren tefacturerenaan factuurvoor billto",
        ),
        field(
            "customer_number",
            2,
            "klantnummer klantnr debiteurnummer debiteurnr customernumber klantcode",
        ),
        DATE,
        field(
            "enterprise",
            3,
            "onderneming afdeling bedrijfsonderdeel tak kostenplaats enterprise department \
             costcentre costcenter wijkonderneming bedrijfstak onderdeel businessunit",
        ),
        field(
            "description",
            2,
            "omschrijving artikel product dienst wat description item regel prestatie \
             artikelomschrijving tekst omschr productofdienst dienstofproduct \
             regelomschrijving service activiteit",
        ),
        QUANTITY,
        UNIT,
        PRICE,
        PRICE_EXCL,
        PRICE_INCL,
        field(
            "price_basis",
            3,
            "prijsis inclexcl exclincl btwinclexcl prijsbasis prijsinclexcl prijsexclincl \
             pricebasis inclofexcl exclofincl prijssoort soortprijs inclexclbtw exclinclbtw \
             priceis basis inclusiefofexclusief exclusiefofinclusief btwinofex inex exin \
             prijsinofex prijsexclofincl prijsinclofexcl prijsexclofinclbtw \
             prijsinclofexclbtw",
        ),
        VAT,
        field(
            "vat_reason",
            3,
            "redenbtw btwreden redenvrijstelling vrijstellingsreden toelichtingbtw \
             btwtoelichting grond vatreason wetsartikel redenbtwvrijstelling exemptionreason \
             motiveringbtw redenvrijgesteld grondslag redenbtwtarief reasonvat \
             vatexemptionreason reden waaromgeenbtw grondvrijstelling",
        ),
        field(
            "discount_amount",
            1,
            "kortingsbedrag kortingbedrag bedragkorting discountamount",
        ),
        field(
            "discount",
            3,
            "korting kortingpct kortingspercentage kortingpercentage discount discountpercent \
             kortingprocent kortinginprocenten discountpct kort kortingperc",
        ),
        REFERENCE,
    ],
    needs: &[
        &["customer", "customer_number"],
        &["date"],
        &["description"],
        &["quantity"],
        &["price", "price_excl", "price_incl"],
        &["vat"],
    ],
    titles: "tefactureren factureren factuurregels facturatie declaratie billing",
};

static TILL: Spec = Spec {
    kind: ListKind::TillSales,
    fields: &[
        DATE,
        field("time", 2, "tijd tijdstip time uur hoelaat"),
        field(
            "receipt",
            4,
            "bon bonnummer bonnr kassabon receipt receiptnumber receiptno ticket transactie \
             transactienummer bonno kassabonnummer bonid kassabonnr transactienr",
        ),
        field(
            "product",
            2,
            "product artikel omschrijving wat item productnaam artikelnaam description \
             verkocht productomschrijving",
        ),
        QUANTITY,
        UNIT,
        PRICE,
        PRICE_EXCL,
        PRICE_INCL,
        VAT,
        field(
            "payment_means",
            5,
            "betaaldmet betaalwijze betaalmethode betaling betaalmiddel betaalsoort \
             paymentmethod paymentmeans paidwith paidby pincontant pinofcontant contantpin \
             contantofpin hoebetaald payment wijzevanbetalen betaaltype betaaldvia betaald \
             betalingswijze methode",
        ),
    ],
    needs: &[
        &["date"],
        &["product"],
        &["quantity"],
        &["price", "price_incl", "price_excl"],
        &["vat"],
        &["payment_means"],
    ],
    titles: "kassa verkoop oogst kassaverkopen marktkraam winkel till kassabonnen",
};

static PLACEMENTS: Spec = Spec {
    kind: ListKind::Placements,
    fields: &[
        field(
            "participant",
            2,
            "deelnemer naam kandidaat naamdeelnemer deelnemersnaam participant stagiair wie \
             name naamkandidaat medewerker persoon client leerling deelneemster",
        ),
        field(
            "supervisor",
            4,
            "begeleider begeleiding werkbegeleider praktijkbegeleider supervisor mentor coach \
             begeleiddoor naambegeleider jobcoach begeleidster",
        ),
        field(
            "instrument",
            2,
            "soort soortplek instrument traject soorttraject type plek soortplaatsing \
             trajectsoort kind soortwerkplek trajecttype vorm regeling typetraject",
        ),
        field(
            "referrer",
            3,
            "verwijzer verwezendoor aanmelder opdrachtgever referrer verwijzendeinstantie \
             aangemelddoor referredby aanmeldendeinstantie plaatser",
        ),
        field(
            "goal",
            3,
            "doel leerdoel doelstelling goal aim doelen leerdoelen doelvandeplek",
        ),
        field(
            "tasks",
            4,
            "taken werkzaamheden tasks taak werk takenpakket uitgevoerdetaken",
        ),
        field(
            "skills",
            4,
            "vaardigheden competenties skills geleerd geleerdevaardigheden leertwat kan \
             ontwikkeldevaardigheden",
        ),
        field(
            "hours_per_week",
            3,
            "urenperweek uurperweek urenweek uurpw urenpw weekuren hoursperweek weeklyhours \
             uren urenpweek aantalurenperweek uurweek uperweek",
        ),
        field(
            "start",
            2,
            "start startdatum begin begindatum ingangsdatum vanaf startdate van datumstart \
             gestart gestartop aanvang",
        ),
        field(
            "end",
            1,
            "einddatum eind einde tot totenmet tm enddate end until datumeinde",
        ),
        field(
            "planned_end",
            4,
            "geplandeeinddatum geplandeind geplandeinde geplandeeinde verwachteeinddatum \
             verwachteinde plannedend plannedenddate einddatumgepland einddatumplan \
             geplandtot eindegepland eindgepland beoogdeeinddatum einddatumvolgensplan \
             plandatumeinde eindvolgensplan",
        ),
        field(
            "actual_end",
            4,
            "werkelijkeeinddatum werkelijkeinde werkelijkeind werkelijkeeinde \
             einddatumwerkelijk beeindigdop gestoptop actualend actualenddate \
             feitelijkeeinddatum uitstroomdatum beeindigd gestopt echteeinddatum \
             eindewerkelijk eindwerkelijk werkelijkgestopt realend echtgestopt \
             werkelijkbeeindigd",
        ),
        field(
            "end_reason",
            3,
            "redeneinde redenbeeindiging redenvaneinde uitstroomreden endreason \
             reasonofending redeneind redenstoppen redenvertrek redenuitstroom \
             redenvanbeeindiging waaromgestopt reasonend",
        ),
    ],
    needs: &[
        &["participant"],
        &["start"],
        &[
            "supervisor",
            "instrument",
            "tasks",
            "skills",
            "goal",
            "referrer",
            "planned_end",
            "actual_end",
        ],
    ],
    titles: "plekken plaatsingen werkervaringsplekken trajecten placements deelnemers",
};

static HOURS: Spec = Spec {
    kind: ListKind::Hours,
    fields: &[
        field(
            "name",
            1,
            "naam wie medewerker persoon vrijwilliger deelnemer name person employee \
             volunteer naammedewerker volledigenaam naamvrijwilliger naamdeelnemer werknemer \
             voorenachternaam",
        ),
        GIVEN,
        PREFIX,
        SURNAME,
        DATE,
        field(
            "begin",
            3,
            "begin start starttijd begintijd van aanvang from vanaf begintime starttime \
             tijdvan aankomst in aanvangstijd tijdbegin beginuur beginpunt komst",
        ),
        field(
            "end",
            3,
            "eind einde eindtijd tot stop to end endtime tijdtot vertrek uit stoptijd \
             tijdeind until totenmet klaar einduur eindetijd",
        ),
        field(
            "shift",
            4,
            "tijd tijden vantot werktijd werktijden begineind tijdvantot vantottijd shift times \
             vantm diensttijd begintijdeindtijd beginentijd tijdsblok",
        ),
        field(
            "pause",
            4,
            "pauze pauzeminuten pauzemin pauzeinminuten pauzeinmin break breakminutes rust \
             minutenpauze minpauze pauzetijd pauzes pauzeduur breakmin pauzeuren",
        ),
        field(
            "duration",
            2,
            "uren aantaluren gewerkteuren duur hours totaaluren urentotaal gewerkt totaal \
             hoursworked urengewerkt nettouren",
        ),
        field(
            "activity",
            2,
            "activiteit werkzaamheden taak werk omschrijving activity watgedaan dienst \
             project waar plek afdeling activiteiten bezigheid soortwerk task wat werksoort",
        ),
        field(
            "approved",
            4,
            "goedgekeurd akkoord geaccordeerd gefiatteerd fiat approved ok gezien akk \
             goedgekeurdjanee akkoordjanee accoord goedkeuring isgoedgekeurd status \
             akkoordbegeleider okay",
        ),
    ],
    needs: &[
        &["name", "surname", "first_name"],
        &["date"],
        &["begin", "duration", "shift"],
        &["end", "duration", "shift"],
    ],
    titles: "uren urenlijst urenregistratie urenstaat gewerkteuren hours rooster",
};

static ORGANISATION: Spec = Spec {
    kind: ListKind::Organisation,
    fields: &[
        field(
            "name",
            1,
            "naam organisatie organisatienaam naamcooperatie cooperatie naamorganisatie \
             statutairenaam name organisationname organizationname bedrijfsnaam",
        ),
        field("legal_form", 3, "rechtsvorm legalform"),
        field(
            "kvk",
            2,
            "kvk kvknummer kvknr kamervankoophandel handelsregisternummer coc cocnumber",
        ),
        field("oin", 1, "oin oinnummer"),
        field("rsin", 4, "rsin rsinnummer rsinnr fiscaalnummer"),
        field(
            "vat_id",
            2,
            "btwid btwnummer btwnr btwidentificatienummer vatid vatnumber",
        ),
        IBAN,
        field(
            "account_holder",
            4,
            "tenaamstelling rekeninghouder tnv tenaamvan naamrekeninghouder accountholder \
             rekeningtnv rekeningtenname naamrekening tennamevan tenname optennaamvan",
        ),
        STREET,
        HOUSE_NUMBER,
        ADDITION,
        POSTCODE,
        CITY,
        COUNTRY,
        ADDRESS,
        POSTCODE_CITY,
        EMAIL,
        PHONE,
        field("website", 2, "website web site url internet www homepage"),
        field(
            "payment_days",
            2,
            "betaaltermijndagen betaaltermijn betalingstermijn betalingstermijndagen \
             paymentdays paymentterm betaaltermijnindagen betalingstermijnindagen \
             standaardbetaaltermijn",
        ),
        field("month", 2, "maand month periode"),
        field(
            "invoice_series",
            4,
            "factuurreeks reeks factuurprefix voorvoegselfactuur invoiceseries factuurserie \
             nummerreeks factuurnummerreeks invoiceprefix prefixfactuurnummer",
        ),
        field(
            "first_invoice_number",
            4,
            "eerstefactuurnummer startnummer eerstenummer eerstvolgendfactuurnummer \
             volgendfactuurnummer firstinvoicenumber beginnummer eerstvolgendefactuurnummer \
             volgendefactuurnummer eerstefactuurnr nextinvoicenumber",
        ),
        field(
            "invoice_number_digits",
            4,
            "factuurnummercijfers aantalcijfers cijfers invoicenumberdigits \
             aantalcijfersfactuurnummer cijfersfactuurnummer digits \
             factuurnummeraantalcijfers",
        ),
        field(
            "small_business_scheme",
            4,
            "kor kleineondernemersregeling smallbusinessscheme doetmeeaandekor koractief \
             deelnamekor",
        ),
        field(
            "enterprises",
            4,
            "ondernemingen wijkondernemingen bedrijfsonderdelen takken enterprises afdelingen \
             kostenplaatsen onderdelen",
        ),
    ],
    needs: &[
        &["name"],
        &[
            "rsin",
            "account_holder",
            "invoice_series",
            "first_invoice_number",
            "enterprises",
            "legal_form",
            "small_business_scheme",
        ],
    ],
    titles: "organisatie cooperatie gegevens onzegegevens instellingen organisation",
};

/// Every kind, in the order in which equal scores are decided.
pub(super) static SPECS: [&Spec; 8] = [
    &BILLABLE,
    &TILL,
    &HOURS,
    &PLACEMENTS,
    &ROOMS,
    &CUSTOMERS,
    &PEOPLE,
    &ORGANISATION,
];

/// Every heading with its field, by kind: headings are looked for in many rows.
static KNOWN: LazyLock<BTreeMap<ListKind, HashMap<&'static str, &'static str>>> =
    LazyLock::new(|| {
        let of_spec = |spec: &&Spec| {
            let fields = spec.fields.iter();
            fields
                .flat_map(|field| field.headings().map(|heading| (heading, field.name)))
                .collect()
        };
        SPECS
            .iter()
            .map(|spec| (spec.kind, of_spec(spec)))
            .collect()
    });

impl Field {
    fn headings(&self) -> impl Iterator<Item = &'static str> {
        self.headings.split_ascii_whitespace()
    }
}

impl Spec {
    /// The spec of a kind.
    pub(super) fn of(kind: ListKind) -> Option<&'static Self> {
        SPECS.into_iter().find(|spec| spec.kind == kind)
    }

    /// The field above which this heading, in plain form, stands.
    pub(super) fn field(&self, heading: &str) -> Option<&'static str> {
        if let Some(field) = KNOWN.get(&self.kind).and_then(|known| known.get(heading)) {
            return Some(field);
        }
        match self.kind {
            ListKind::Rooms => room_price(heading),
            ListKind::BillableLines | ListKind::TillSales => price_with_basis(heading),
            _ => None,
        }
    }

    /// The field that is meant by a long heading with one letter wrong.
    pub(super) fn nearly(&self, heading: &str) -> Option<&'static str> {
        const LONG: usize = 7;
        if heading.len() < LONG {
            return None;
        }
        let is_near = |known: &str| known.len() >= LONG && is_one_edit_away(heading, known);
        let mut found = self
            .fields
            .iter()
            .filter(|field| field.headings().any(is_near));
        let field = found.next()?;
        found.next().is_none().then_some(field.name)
    }

    /// The field of which a longer heading speaks: `E-mail voor facturen`. Nothing when it speaks of
    /// two.
    pub(super) fn within(&self, heading: &str) -> Option<&'static str> {
        const LONG: usize = 7;
        let known = KNOWN.get(&self.kind)?;
        let spoken: Vec<(&str, &'static str)> = known
            .iter()
            .filter(|(word, _)| word.len() >= LONG || **word == "email")
            .filter(|(word, _)| heading.contains(**word))
            .map(|(word, field)| (*word, *field))
            .collect();
        let is_part = |word: &str| {
            spoken
                .iter()
                .any(|(longer, _)| longer.len() > word.len() && longer.contains(word))
        };
        let mut fields = spoken
            .iter()
            .filter(|(word, _)| !is_part(word))
            .map(|(_, field)| *field);
        let field = fields.next()?;
        fields.all(|other| other == field).then_some(field)
    }

    /// The headings known for a field.
    #[cfg(test)]
    pub(super) fn synonyms(&self, name: &str) -> Vec<&'static str> {
        let field = self.fields.iter().find(|field| field.name == name);
        field
            .map(|field| field.headings().collect())
            .unwrap_or_default()
    }

    /// How much a field tells of the kind.
    pub(super) fn weight(&self, name: &str) -> i32 {
        let mut fields = self.fields.iter();
        fields
            .find(|field| field.name == name)
            .map_or(0, |field| field.weight)
    }

    /// Whether a title, in plain form, speaks of this kind.
    pub(super) fn is_in_title(&self, title: &str) -> bool {
        self.titles
            .split_ascii_whitespace()
            .any(|word| title.contains(word))
    }
}

/// Whether a word is one of several with spaces between.
fn has(words: &str, word: &str) -> bool {
    words.split_ascii_whitespace().any(|known| known == word)
}

/// `prijsexclbtw`, `stukprijsincl`, `inclprijs`.
fn price_with_basis(heading: &str) -> Option<&'static str> {
    const EXCLUDING: &str = "exclusiefbtw exclbtw exclusief excl exbtw ex zonderbtw netto exclvat \
         exclob excludingvat eurexclbtw";
    const INCLUDING: &str = "inclusiefbtw inclbtw inclusief incl inbtw metbtw bruto inclvat inclob \
         includingvat in eurinclbtw";
    let is_price = |rest: &str| has(PRICE.headings, rest);
    let says = |basis: &str| {
        basis.split_ascii_whitespace().any(|words| {
            heading.strip_suffix(words).is_some_and(is_price)
                || heading.strip_prefix(words).is_some_and(is_price)
        })
    };
    match (says(EXCLUDING), says(INCLUDING)) {
        (true, false) => Some("price_excl"),
        (false, true) => Some("price_incl"),
        _ => None,
    }
}

/// `uurprijsbuurt`, `prijsperuurcommercieel`, `dagdeelprijs`, `ledenuurtarief`.
fn room_price(heading: &str) -> Option<&'static str> {
    const HOUR: &str = "uurprijs uurtarief prijsperuur tariefperuur peruur prijsuur tariefuur \
         uurprijzen hourprice hourlyrate priceperhour perhour hourly uur";
    const DAY_PART: &str = "dagdeelprijs dagdeeltarief prijsperdagdeel tariefperdagdeel perdagdeel \
         prijsdagdeel tariefdagdeel dagdeel halfdayprice priceperdaypart daypartprice perdaypart \
         pricehalfday";
    let bare = heading.replace("exclusiefbtw", "").replace("exclbtw", "");
    let bare = bare.strip_suffix("excl").unwrap_or(&bare);
    if let Some(rest) = beside(bare, DAY_PART) {
        return match group(rest) {
            Some(Group::Everybody) => Some("day_part_price"),
            Some(Group::Neighbours) => Some("day_part_price_buurt"),
            Some(Group::Social) => Some("day_part_price_sociaal"),
            Some(Group::Commercial) => Some("day_part_price_commercieel"),
            Some(Group::Members) => Some("day_part_price_lid"),
            None => None,
        };
    }
    let rest = match beside(bare, HOUR) {
        Some(rest) => rest,
        None => beside(bare, "prijs tarief").filter(|rest| !rest.is_empty())?,
    };
    match group(rest)? {
        Group::Everybody => Some("hour_price"),
        Group::Neighbours => Some("hour_price_buurt"),
        Group::Social => Some("hour_price_sociaal"),
        Group::Commercial => Some("hour_price_commercieel"),
        Group::Members => Some("hour_price_lid"),
    }
}

/// For whom a price is.
enum Group {
    Everybody,
    Neighbours,
    Social,
    Commercial,
    Members,
}

fn group(word: &str) -> Option<Group> {
    const NEIGHBOURS: &str = "buurt buurtbewoners buurtbewoner bewoners bewoner wijk wijkbewoners \
         buurtinitiatief neighbour neighbours neighbourhood buurttarief";
    const SOCIAL: &str =
        "sociaal maatschappelijk social nonprofit stichting stichtingen sociaaltarief welzijn";
    const COMMERCIAL: &str = "commercieel zakelijk commercial bedrijven bedrijf commercieeltarief";
    const MEMBERS: &str = "lid leden member members ledentarief";
    match word {
        "" => Some(Group::Everybody),
        _ if has(NEIGHBOURS, word) => Some(Group::Neighbours),
        _ if has(SOCIAL, word) => Some(Group::Social),
        _ if has(COMMERCIAL, word) => Some(Group::Commercial),
        _ if has(MEMBERS, word) => Some(Group::Members),
        _ => None,
    }
}

/// The name that a group of customers has everywhere, for the words of a list.
pub(super) fn customer_group(text: &str) -> String {
    match group(&super::columns::plain(text)) {
        Some(Group::Neighbours) => "buurt".to_owned(),
        Some(Group::Social) => "sociaal".to_owned(),
        Some(Group::Commercial) => "commercieel".to_owned(),
        Some(Group::Members) => "lid".to_owned(),
        Some(Group::Everybody) | None => text.to_lowercase(),
    }
}

/// What stands before or behind the longest of these words in a heading.
fn beside<'a>(heading: &'a str, words: &str) -> Option<&'a str> {
    let longest = words
        .split_ascii_whitespace()
        .filter(|word| heading.starts_with(word) || heading.ends_with(word))
        .max_by_key(|word| word.len())?;
    let rest = heading
        .strip_prefix(longest)
        .or_else(|| heading.strip_suffix(longest))?;
    Some(rest.strip_prefix("voor").unwrap_or(rest))
}

/// Whether one letter more, less or other makes the words equal.
fn is_one_edit_away(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    if one.len().abs_diff(other.len()) > 1 {
        return false;
    }
    let same_start = one.iter().zip(other).take_while(|(a, b)| a == b).count();
    let (one, other) = (&one[same_start..], &other[same_start..]);
    match one.len().cmp(&other.len()) {
        std::cmp::Ordering::Equal => {
            let is_swap =
                one.len() > 1 && one[0] == other[1] && one[1] == other[0] && one[2..] == other[2..];
            one.is_empty() || one[1..] == other[1..] || is_swap
        }
        std::cmp::Ordering::Less => *one == other[1..],
        std::cmp::Ordering::Greater => one[1..] == *other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prices_of_rooms_are_known_by_unit_and_group() {
        for (heading, expected) in [
            ("uurprijsbuurt", Some("hour_price_buurt")),
            ("prijsperuurcommercieel", Some("hour_price_commercieel")),
            ("ledenuurtarief", Some("hour_price_lid")),
            ("uurtariefexclbtw", Some("hour_price")),
            ("dagdeelprijs", Some("day_part_price")),
            ("prijsperdagdeel", Some("day_part_price")),
            ("dagdeelsociaal", Some("day_part_price_sociaal")),
            ("tariefleden", Some("hour_price_lid")),
            ("prijs", None),
            ("kleur", None),
        ] {
            assert_eq!(room_price(heading), expected, "{heading}");
        }
    }

    #[test]
    fn a_price_says_its_basis_in_the_heading() {
        assert_eq!(price_with_basis("prijsexclbtw"), Some("price_excl"));
        assert_eq!(price_with_basis("stukprijsincl"), Some("price_incl"));
        assert_eq!(price_with_basis("inclprijs"), Some("price_incl"));
        assert_eq!(price_with_basis("prijs"), None);
    }

    #[test]
    fn one_wrong_letter_in_a_long_heading_is_forgiven() {
        assert_eq!(BILLABLE.nearly("omschijving"), Some("description"));
        assert_eq!(PEOPLE.nearly("geboortedtaum"), Some("birth_date"));
        assert_eq!(BILLABLE.nearly("klent"), None);
    }

    #[test]
    fn no_heading_stands_for_two_fields_of_one_list() {
        for spec in SPECS {
            let mut seen = std::collections::BTreeSet::new();
            for field in spec.fields {
                for heading in field.headings() {
                    assert!(seen.insert(heading), "{heading} twice in {:?}", spec.kind);
                    assert_eq!(super::super::columns::plain(heading), heading);
                }
            }
        }
    }
}
