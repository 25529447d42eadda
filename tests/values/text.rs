//! Short strings.

use std::collections::HashMap;

use aisa_backlinks::Text;

#[test]
fn a_text_takes_no_more_room_than_a_string_also_when_absent() {
    assert_eq!(size_of::<Option<Text>>(), size_of::<String>());
}

#[test]
fn it_stands_wherever_a_str_does() {
    let text = Text::from("example.com");
    let by_name = HashMap::from([(text.clone(), 1)]);
    assert_eq!(by_name.get("example.com"), Some(&1));
    assert_eq!(text, "example.com");
    assert_eq!("example.com", text);
    assert_eq!(text, String::from("example.com"));
    assert_eq!(format!("{text:>13}|{text:?}"), "  example.com|\"example.com\"");
    assert_eq!(text.split_once('.'), Some(("example", "com")));
    assert_eq!(String::from(text), "example.com");
}

#[test]
fn escapes_and_any_length_survive_json() {
    for text in ["", "é\"\\\n\u{1}", &"long ".repeat(50), "exactly-24-bytes-inline!", "\u{1F331}"]
    {
        let json = serde_json::to_string(text).unwrap();
        let read: Text = serde_json::from_str(&json).unwrap();
        assert_eq!(read, *text);
        assert_eq!(serde_json::to_string(&read).unwrap(), json);
    }
}
