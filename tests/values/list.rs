//! Lists whose elements may be null.

use aisa_backlinks::{Text, value::List};
use proptest::prelude::*;

proptest! {
    #[test]
    fn nulls_keep_their_places(elements: Vec<Option<i64>>) {
        let json = serde_json::to_string(&elements).unwrap();
        let list: List<i64> = serde_json::from_str(&json).unwrap();
        prop_assert_eq!(serde_json::to_string(&list).unwrap(), json);
        prop_assert_eq!(list.with_nulls().map(|e| e.copied()).collect::<Vec<_>>(), elements.clone());
        let present: Vec<i64> = elements.iter().flatten().copied().collect();
        prop_assert_eq!(list.null_count(), elements.len() - present.len());
        prop_assert_eq!(&*list, &present[..]);
        prop_assert_eq!(List::from(elements), list);
    }
}

#[test]
fn a_list_reads_like_a_slice() {
    let mut list: List<Text> = ["cms", "blogs"].into_iter().map(Text::from).collect();
    assert_eq!(list.first().unwrap(), "cms");
    assert!(list.iter().any(|kind| kind == "blogs"));
    list.reverse();
    let mut seen = Vec::new();
    for kind in &list {
        seen.push(kind.as_str());
    }
    assert_eq!(seen, ["blogs", "cms"]);
    assert_eq!(list.into_vec().len(), 2);
}

#[test]
fn debug_shows_nulls_where_there_are_any() {
    let plain: List<i64> = vec![1, 2].into();
    let holed: List<i64> = vec![Some(1), None].into();
    assert_eq!(format!("{plain:?} {holed:?}"), "[1, 2] [Some(1), None]");
}
