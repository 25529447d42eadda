//! Text as UTF-8: what Windows saves as "Unicode" is UTF-16, mostly with a mark at its beginning.

use std::io::{self, BufRead, BufReader, Cursor, Read};

/// The same text in UTF-8, without its mark.
///
/// # Errors
/// When the beginning cannot be read.
pub(super) fn utf8<'r>(mut reader: impl BufRead + 'r) -> io::Result<Box<dyn BufRead + 'r>> {
    let mut mark = Vec::new();
    reader.by_ref().take(4).read_to_end(&mut mark)?;
    let (length, unit): (usize, Option<Unit>) = match *mark {
        [0xff, 0xfe, 0, 0] | [0, 0, 0xfe, 0xff] => {
            return Err(fault("it is UTF-32; save it as UTF-8"));
        }
        [b'+', b'/', b'v', b'8' | b'9' | b'+' | b'/'] => {
            return Err(fault("it is UTF-7; save it as UTF-8"));
        }
        [0xff, 0xfe, ..] => (2, Some(u16::from_le_bytes)),
        [0xfe, 0xff, ..] => (2, Some(u16::from_be_bytes)),
        [0xef, 0xbb, 0xbf, ..] => (3, None),
        // Without a mark: a letter of ASCII beside a byte of zero.
        [1..=255, 0] | [1..=255, 0, 1..=255, 0] => (0, Some(u16::from_le_bytes)),
        [0, 1..=255] | [0, 1..=255, 0, 1..=255] => (0, Some(u16::from_be_bytes)),
        _ => (0, None),
    };
    let text = Cursor::new(mark.split_off(length)).chain(reader);
    Ok(match unit {
        None => Box::new(text),
        Some(unit) => Box::new(BufReader::new(Utf16 {
            source: text,
            unit,
            bytes: Vec::new(),
            text: Cursor::default(),
        })),
    })
}

type Unit = fn([u8; 2]) -> u16;

fn fault(what: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, what)
}

/// Reads UTF-16 as UTF-8.
struct Utf16<R> {
    source: R,
    unit: Unit,
    /// Bytes of a character whose rest is not read yet.
    bytes: Vec<u8>,
    text: Cursor<Vec<u8>>,
}

impl<R: Read> Utf16<R> {
    /// Decodes what comes next; nothing at the end.
    fn decoded(&mut self) -> io::Result<String> {
        const AT_ONCE: u64 = 8 * 1024;
        loop {
            let read = self.source.by_ref().take(AT_ONCE).read_to_end(&mut self.bytes)?;
            let units: Vec<u16> =
                self.bytes.chunks_exact(2).map(|pair| (self.unit)([pair[0], pair[1]])).collect();
            // The second half of a character may come with the next bytes.
            let whole = match units.last() {
                Some(0xd800..=0xdbff) => units.len() - 1,
                _ => units.len(),
            };
            if read == 0 && self.bytes.len() > 2 * whole {
                return Err(fault("its UTF-16 breaks off within a character; save it as UTF-8"));
            }
            let text: Result<String, _> =
                char::decode_utf16(units[..whole].iter().copied()).collect();
            self.bytes.drain(..2 * whole);
            let text = text
                .map_err(|_| fault("it begins like UTF-16 and is not UTF-16; save it as UTF-8"))?;
            if read == 0 || !text.is_empty() {
                return Ok(text);
            }
        }
    }
}

impl<R: Read> Read for Utf16<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.text.read(buffer)?;
        if read > 0 || buffer.is_empty() {
            return Ok(read);
        }
        self.text = Cursor::new(self.decoded()?.into_bytes());
        self.text.read(buffer)
    }
}
