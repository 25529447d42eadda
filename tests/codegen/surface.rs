//! The list of public names: read off the code, written as text, read back.

use aisa_codegen::Surface;

use crate::fixture::{products, text};

#[test]
fn what_is_written_reads_back_as_the_same() {
    let written = text(&products(), "SURFACE.txt").to_owned();
    let surface: Surface = written.parse().unwrap();
    assert_eq!(surface.to_string(), written);
    assert_eq!(surface.get("TreesRequest.target"), Some("String"));
    assert_eq!(
        surface.get("LeafShape::NeedleLike"),
        Some("\"needle-like\"")
    );
    assert_eq!(
        surface.get("tree_fields::SOIL_ACIDITY"),
        Some("\"soil.acidity\"")
    );
    assert_eq!(
        surface.get("operation seasons"),
        Some("GET /garden/seasons")
    );
}

#[test]
fn a_line_that_is_none_is_named() {
    let error = "# a comment\nTree: struct\nTree"
        .parse::<Surface>()
        .unwrap_err();
    assert_eq!(error.to_string(), "line 3 is not a `name: signature`");
}
