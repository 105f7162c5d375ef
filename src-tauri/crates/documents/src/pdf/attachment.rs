//! Reading a file back out of a PDF.

use std::io::Read as _;

use flate2::read::ZlibDecoder;
use lopdf::{Dictionary, Document, Object};

/// More than any file this house attaches; a larger one is not ours.
const MOST_BYTES: u64 = 4 * 1024 * 1024;

/// The attached file called `name`, if `bytes` are a PDF that carries one.
pub fn attachment(bytes: &[u8], name: &str) -> Option<Vec<u8>> {
    let document = Document::load_mem(bytes).ok()?;
    let names = document.catalog().ok()?.get(b"Names").ok()?;
    let tree = dictionary(&document, names)?.get(b"EmbeddedFiles").ok()?;
    let tree = dictionary(&document, tree)?;
    let entries = resolve(&document, tree.get(b"Names").ok()?)?
        .as_array()
        .ok()?;
    let (_, file) = entries
        .chunks_exact(2)
        .filter_map(|pair| Some((pair[0].as_str().ok()?, &pair[1])))
        .find(|(key, _)| *key == name.as_bytes())?;
    let files = dictionary(&document, dictionary(&document, file)?.get(b"EF").ok()?)?;
    let stream = resolve(&document, files.get(b"F").ok()?)?
        .as_stream()
        .ok()?;
    let mut content = Vec::new();
    match stream.filters().unwrap_or_default().as_slice() {
        [] => content.extend_from_slice(&stream.content),
        [b"FlateDecode"] => {
            // Never more than is kept, however well a stranger's file was pressed together.
            let mut inflated = ZlibDecoder::new(stream.content.as_slice()).take(MOST_BYTES + 1);
            inflated.read_to_end(&mut content).ok()?;
        }
        _ => return None,
    }
    (content.len() as u64 <= MOST_BYTES).then_some(content)
}

fn resolve<'d>(document: &'d Document, object: &'d Object) -> Option<&'d Object> {
    match object {
        Object::Reference(id) => document.get_object(*id).ok(),
        other => Some(other),
    }
}

fn dictionary<'d>(document: &'d Document, object: &'d Object) -> Option<&'d Dictionary> {
    resolve(document, object)?.as_dict().ok()
}
