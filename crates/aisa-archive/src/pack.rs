//! Packs the bytes of responses, in the way of SQLite's own archives: zlib, or nothing where that would not be shorter.

use std::io::{self, Read, Write};

use flate2::{Compression, read::ZlibDecoder, write::ZlibEncoder};

pub(crate) fn packed(raw: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(raw)?;
    let packed = encoder.finish()?;
    Ok(if packed.len() < raw.len() { packed } else { raw.to_vec() })
}

/// The bytes that were packed, of which there were `len`.
pub(crate) fn unpacked(packed: Vec<u8>, len: usize) -> io::Result<Vec<u8>> {
    if packed.len() == len {
        return Ok(packed);
    }
    let mut raw = Vec::new();
    // Reading one byte more than there should be shows whether there is more, so no file can fill the memory.
    let most = (len as u64).saturating_add(1);
    ZlibDecoder::new(&*packed).take(most).read_to_end(&mut raw)?;
    if raw.len() == len {
        Ok(raw)
    } else {
        Err(io::Error::other(format!("{len} bytes were packed, and there are others")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_packed_comes_back_byte_for_byte() {
        let noise: Vec<u8> = (0..=255).collect();
        for raw in [&b""[..], b"{", &noise, &[b'x'; 10_000]] {
            let packed = packed(raw).unwrap();
            assert!(packed.len() <= raw.len());
            assert_eq!(unpacked(packed, raw.len()).unwrap(), raw);
        }
    }

    #[test]
    fn a_wrong_length_is_an_error() {
        let packed = packed(&[b'x'; 1_000]).unwrap();
        for len in [0, 999, 1_001] {
            assert!(unpacked(packed.clone(), len).is_err(), "{len}");
        }
    }
}
