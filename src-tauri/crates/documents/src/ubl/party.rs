//! Seller and buyer.

use domain::invoicing::Buyer;
use domain::organisation::{Address, LegalId, Organisation, VatId};

use super::write::tax_scheme;
use super::xml::{Xml, clean};

/// What both sides show of themselves.
struct Party<'a> {
    legal_id: &'a LegalId,
    customer_number: &'a str,
    name: &'a str,
    address: &'a Address,
    vat_id: Option<&'a VatId>,
    contact: [(&'static str, &'a str); 3],
}

/// The seller.
pub fn seller(xml: &mut Xml, seller: &Organisation, legal_id: &LegalId) {
    let party = Party {
        legal_id,
        customer_number: "",
        name: &seller.name,
        address: &seller.address,
        vat_id: seller.vat_id.as_ref(),
        contact: [
            ("cbc:Name", ""),
            ("cbc:Telephone", &seller.phone),
            ("cbc:ElectronicMail", &seller.email),
        ],
    };
    xml.group("cac:AccountingSupplierParty", |xml| write(xml, &party));
}

/// The buyer.
pub fn buyer(xml: &mut Xml, buyer: &Buyer, legal_id: &LegalId) {
    let party = Party {
        legal_id,
        customer_number: &buyer.customer_number,
        name: &buyer.name,
        address: &buyer.address,
        vat_id: buyer.vat_id.as_ref(),
        contact: [
            ("cbc:Name", &buyer.attention),
            ("cbc:Telephone", ""),
            ("cbc:ElectronicMail", &buyer.email),
        ],
    };
    xml.group("cac:AccountingCustomerParty", |xml| write(xml, &party));
}

fn write(xml: &mut Xml, party: &Party<'_>) {
    let (scheme, number) = (party.legal_id.scheme(), party.legal_id.number());
    xml.group("cac:Party", |xml| {
        xml.id("cbc:EndpointID", scheme, number);
        if !clean(party.customer_number).is_empty() {
            xml.group("cac:PartyIdentification", |xml| {
                xml.text("cbc:ID", party.customer_number);
            });
        }
        if !clean(party.name).is_empty() {
            xml.group("cac:PartyName", |xml| xml.text("cbc:Name", party.name));
        }
        address(xml, party.address);
        if let Some(vat_id) = party.vat_id {
            xml.group("cac:PartyTaxScheme", |xml| {
                xml.text("cbc:CompanyID", vat_id.as_str());
                tax_scheme(xml);
            });
        }
        xml.group("cac:PartyLegalEntity", |xml| {
            xml.text("cbc:RegistrationName", party.name);
            xml.id("cbc:CompanyID", scheme, number);
        });
        if party
            .contact
            .iter()
            .any(|(_, text)| !clean(text).is_empty())
        {
            xml.group("cac:Contact", |xml| {
                for (element, text) in party.contact {
                    xml.text(element, text);
                }
            });
        }
    });
}

fn address(xml: &mut Xml, address: &Address) {
    xml.group("cac:PostalAddress", |xml| {
        xml.text("cbc:StreetName", &address.street_line());
        xml.text("cbc:CityName", &address.city);
        xml.text("cbc:PostalZone", &address.postcode);
        xml.group("cac:Country", |xml| {
            let country = address.country_code().to_uppercase();
            xml.text("cbc:IdentificationCode", &country);
        });
    });
}
