//! Every rule that is checked, by its official name.

use super::{Rule, Weight};

macro_rules! rules {
    ($($name:ident = $weight:ident $id:literal $sentence:literal;)*) => {
        $(pub const $name: Rule = Rule {
            id: $id,
            weight: Weight::$weight,
            sentence: $sentence,
        };)*

        /// Every rule that is checked.
        pub const ALL: &[Rule] = &[$($name),*];
    };
}

rules! {
    R001 = Fatal "PEPPOL-EN16931-R001" "The business process (ProfileID) is given.";
    R002 = Fatal "PEPPOL-EN16931-R002" "The document has at most one note.";
    R003 = Fatal "PEPPOL-EN16931-R003" "There is a buyer reference or an order reference.";
    R004 = Fatal "PEPPOL-EN16931-R004" "The specification (CustomizationID) is Peppol BIS Billing 3.0.";
    R005 = Fatal "PEPPOL-EN16931-R005" "A currency for VAT is given only when it is another one.";
    R007 = Fatal "PEPPOL-EN16931-R007" "The business process has the form urn:fdc:peppol.eu:2017:poacc:billing:NN:1.0.";
    R008 = Fatal "PEPPOL-EN16931-R008" "No element is empty.";
    R010 = Fatal "PEPPOL-EN16931-R010" "The buyer has an electronic address.";
    R020 = Fatal "PEPPOL-EN16931-R020" "The seller has an electronic address.";
    R040 = Fatal "PEPPOL-EN16931-R040" "An allowance or charge is its percentage of its base amount.";
    R041 = Fatal "PEPPOL-EN16931-R041" "An allowance or charge with a percentage has a base amount.";
    R042 = Fatal "PEPPOL-EN16931-R042" "An allowance or charge with a base amount has a percentage.";
    R043 = Fatal "PEPPOL-EN16931-R043" "The charge indicator is true or false.";
    R044 = Fatal "PEPPOL-EN16931-R044" "A price has allowances only, no charges.";
    R046 = Fatal "PEPPOL-EN16931-R046" "The net price is the gross price less its allowance.";
    R051 = Fatal "PEPPOL-EN16931-R051" "Every amount is in the currency of the document.";
    R053 = Fatal "PEPPOL-EN16931-R053" "Exactly one VAT total is divided by class.";
    R054 = Fatal "PEPPOL-EN16931-R054" "A VAT total without classes goes with a currency for VAT, and only then.";
    R061 = Fatal "PEPPOL-EN16931-R061" "A direct debit names its mandate.";
    R110 = Fatal "PEPPOL-EN16931-R110" "The period of a line starts within the period of the document.";
    R111 = Fatal "PEPPOL-EN16931-R111" "The period of a line ends within the period of the document.";
    R120 = Fatal "PEPPOL-EN16931-R120" "The net amount of a line is quantity times price, plus charges, less allowances.";
    R121 = Fatal "PEPPOL-EN16931-R121" "The base quantity of a price is more than zero.";
    R130 = Fatal "PEPPOL-EN16931-R130" "The base quantity of a price has the unit of the line.";
    P0100 = Fatal "PEPPOL-EN16931-P0100" "The type code is one of those for an invoice.";
    P0101 = Fatal "PEPPOL-EN16931-P0101" "The type code is one of those for a credit note.";
    F001 = Fatal "PEPPOL-EN16931-F001" "A date is written YYYY-MM-DD and exists.";
    P0107 = Fatal "PEPPOL-EN16931-P0107" "Reason VATEX-EU-AE goes with VAT category AE.";

    GLN_FORM = Fatal "PEPPOL-COMMON-R040" "A GLN (0088) has thirteen digits with a right check digit.";
    KVK_FORM = Fatal "PEPPOL-COMMON-R054" "A KvK number (0106) has eight digits.";
    OIN_FORM = Fatal "PEPPOL-COMMON-R055" "An OIN (0190) has twenty digits.";
    VAT_ADDRESS_FORM = Fatal "PEPPOL-COMMON-R056-1" "A Dutch VAT number as address (9944) is NL, nine digits, B, two digits.";
    VAT_FORM = Fatal "PEPPOL-COMMON-R056-2" "A Dutch VAT number is NL, nine digits, B, two digits.";
    BRANCH_FORM = Fatal "PEPPOL-COMMON-R057" "A KvK branch number (0217) has twelve digits.";

    NL_R_001 = Fatal "NL-R-001" "A Dutch credit note names the invoice it credits.";
    NL_R_002 = Fatal "NL-R-002" "A Dutch seller has street, town and postcode.";
    NL_R_003 = Fatal "NL-R-003" "The legal number of a Dutch seller is a KvK number (0106) or OIN (0190).";
    NL_R_004 = Fatal "NL-R-004" "A Dutch buyer has street, town and postcode.";
    NL_R_005 = Fatal "NL-R-005" "The legal number of a Dutch buyer is a KvK number (0106) or OIN (0190).";
    NL_R_006 = Fatal "NL-R-006" "A Dutch tax representative has street, town and postcode.";
    NL_R_007 = Fatal "NL-R-007" "Where the buyer pays a Dutch seller, it says how.";
    NL_R_008 = Fatal "NL-R-008" "Payment to a Dutch seller has code 30, 48, 49, 57, 58 or 59.";
    NL_R_009 = Fatal "NL-R-009" "A reference to an order line goes with a reference to the order.";
    BR_NL_1 = Fatal "BR-NL-1" "A Dutch seller gives a KvK number (0106) or OIN (0190).";
    BR_NL_2 = Fatal "BR-NL-2" "A Dutch invoice has a buyer reference or an order reference.";
    BR_NL_30 = Warning "BR-NL-30" "The name of the payment account is better left out.";

    BR_25 = Fatal "BR-25" "A line has the name of an item.";
    BR_27 = Fatal "BR-27" "A net price is not negative.";
    BR_28 = Fatal "BR-28" "A gross price is not negative.";
    BR_42 = Fatal "BR-42" "An allowance on a line has a reason.";
    BR_61 = Fatal "BR-61" "A credit transfer names the account to pay to.";
    BR_CL_14 = Fatal "BR-CL-14" "A country is a code of two letters of ISO 3166.";
    BR_CO_09 = Fatal "BR-CO-09" "A VAT number begins with the code of its country.";
    BR_CO_10 = Fatal "BR-CO-10" "The total of the lines is the sum of their net amounts.";
    BR_CO_13 = Fatal "BR-CO-13" "The total without VAT is the total of the lines, less allowances, plus charges.";
    BR_CO_14 = Fatal "BR-CO-14" "The VAT total is the sum of the VAT of the classes.";
    BR_CO_15 = Fatal "BR-CO-15" "The total with VAT is the total without VAT plus the VAT.";
    BR_CO_16 = Fatal "BR-CO-16" "The amount to pay is the total with VAT, less what was paid, plus rounding.";
    BR_CO_17 = Fatal "BR-CO-17" "The VAT of a class is its rate over its net amount.";
    BR_CO_18 = Fatal "BR-CO-18" "There is at least one VAT class.";

    BR_S_01 = Fatal "BR-S-01" "Taxed lines go with a taxed VAT class.";
    BR_S_05 = Fatal "BR-S-05" "A taxed line has a rate above zero.";
    BR_S_08 = Fatal "BR-S-08" "The net amount of a taxed class is the sum of its lines.";
    BR_S_09 = Fatal "BR-S-09" "The VAT of a taxed class is its rate over its net amount.";
    BR_S_10 = Fatal "BR-S-10" "A taxed class has no reason for exemption.";
    BR_Z_01 = Fatal "BR-Z-01" "Lines at zero go with exactly one class at zero.";
    BR_Z_05 = Fatal "BR-Z-05" "A line at zero has rate 0.";
    BR_Z_08 = Fatal "BR-Z-08" "The net amount of the class at zero is the sum of its lines.";
    BR_Z_09 = Fatal "BR-Z-09" "The class at zero has no VAT.";
    BR_Z_10 = Fatal "BR-Z-10" "The class at zero has no reason for exemption.";
    BR_E_01 = Fatal "BR-E-01" "Exempt lines go with exactly one exempt class.";
    BR_E_05 = Fatal "BR-E-05" "An exempt line has rate 0.";
    BR_E_08 = Fatal "BR-E-08" "The net amount of the exempt class is the sum of its lines.";
    BR_E_09 = Fatal "BR-E-09" "The exempt class has no VAT.";
    BR_E_10 = Fatal "BR-E-10" "The exempt class says why.";
    BR_AE_01 = Fatal "BR-AE-01" "Reverse-charge lines go with exactly one reverse-charge class.";
    BR_AE_02 = Fatal "BR-AE-02" "With reverse charge, seller and buyer give their numbers.";
    BR_AE_05 = Fatal "BR-AE-05" "A reverse-charge line has rate 0.";
    BR_AE_08 = Fatal "BR-AE-08" "The net amount of the reverse-charge class is the sum of its lines.";
    BR_AE_09 = Fatal "BR-AE-09" "The reverse-charge class has no VAT.";
    BR_AE_10 = Fatal "BR-AE-10" "The reverse-charge class says so.";
    BR_O_01 = Fatal "BR-O-01" "Lines outside VAT go with exactly one class outside VAT.";
    BR_O_05 = Fatal "BR-O-05" "A line outside VAT has no rate.";
    BR_O_08 = Fatal "BR-O-08" "The net amount of the class outside VAT is the sum of its lines.";
    BR_O_09 = Fatal "BR-O-09" "The class outside VAT has no VAT.";
    BR_O_10 = Fatal "BR-O-10" "The class outside VAT says why.";
    BR_O_11 = Fatal "BR-O-11" "A document with something outside VAT has no other VAT class.";
}
