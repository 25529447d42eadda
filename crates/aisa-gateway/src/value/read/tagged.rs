//! Objects that a word tells apart: the word decides which type reads the other fields.

use serde::de::{DeserializeOwned, Error, MapAccess};

use super::{FieldSeed, misfit};
use crate::value::{Extra, Text, from_json, json};

/// An object whose fields are read into place.
pub trait ReadFields<'de>: Default {
    /// Reads all fields that a map still has.
    fn read_fields<A: MapAccess<'de>>(&mut self, map: A) -> Result<(), A::Error>;
}

/// How an object begins that a word tells apart.
pub enum Head {
    /// With its word; the other fields are still to be read.
    Word(Text),
    /// With another field, or with a word that is not a text: the whole object, as it came.
    Whole(Extra),
}

/// Reads the word if it comes first, as it does in the responses of upstream, and otherwise the whole object.
pub fn head<'de, A: MapAccess<'de>>(map: &mut A, tag: &str) -> Result<Head, A::Error> {
    let mut whole = Extra::default();
    let mut read_first = false;
    while let Some(name) = map.next_key::<Text>()? {
        if name == tag && !read_first {
            let mut word = None;
            match map.next_value_seed(FieldSeed(&mut word)) {
                Ok(()) => match word {
                    Some(word) => return Ok(Head::Word(word)),
                    None => whole.insert(name, json::Json::from_text("null")),
                },
                Err(error) => whole.insert(name, misfit(map, error)?),
            }
        } else {
            whole.insert(name, map.next_value()?);
        }
        read_first = true;
    }
    Ok(Head::Whole(whole))
}

/// The object of an unknown word, with that word.
pub fn other<'de, A: MapAccess<'de>>(mut map: A, tag: &str, word: &str) -> Result<Extra, A::Error> {
    let mut whole = Extra::from_iter([(tag, word)]);
    while let Some((name, value)) = map.next_entry()? {
        whole.insert(name, value);
    }
    Ok(whole)
}

/// Reads the other fields of an object whose word did not come first. `None` when they are nested too deep to be read.
pub fn known<T: DeserializeOwned, E: Error>(whole: &Extra, tag: &str) -> Result<Option<Box<T>>, E> {
    let text = whole.without(tag);
    // A new text resets the parser's own count of levels.
    if json::depth(&text) > json::DEEPEST {
        return Ok(None);
    }
    from_json(&text).map(Some).map_err(E::custom)
}
