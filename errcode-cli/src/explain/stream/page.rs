//! What stands in a text, by the object in which it stands.

use std::rc::Rc;

use super::names::CODES;
use super::read::Reader;
use super::scan::Scanner;

/// What stands in a text, by the object in which it stands. The first object is the text itself.
pub(super) struct Page<'s> {
    pub(super) scanner: &'s Scanner,
    pub(super) objects: Vec<Object>,
    /// The known numbers that stand alone.
    pub(super) bare: Vec<Bare>,
}

#[derive(Default)]
pub(super) struct Object {
    pub(super) outer: u32,
    pub(super) facts: Option<Box<Facts>>,
}

/// What the fields of an object say of a call.
#[derive(Default)]
pub(super) struct Facts {
    /// By the kind of field.
    pub(super) numbers: [Option<i64>; CODES],
    pub(super) symbol: Option<String>,
    /// Where the first code stands.
    pub(super) place: Option<Place>,
    pub(super) message: Option<String>,
    pub(super) http_status: Option<u16>,
    pub(super) path: Option<String>,
    /// Whether it is an object of JSON, which has all its fields.
    pub(super) is_json: bool,
}

/// A number that is known, and stands in no field for codes.
pub(super) struct Bare {
    pub(super) code: i64,
    pub(super) object: u32,
    pub(super) place: Place,
}

/// Where a code stands.
#[derive(Clone)]
pub(super) struct Place {
    pub(super) text: Rc<str>,
    pub(super) at: usize,
    pub(super) line: u64,
}

impl<'s> Page<'s> {
    pub(super) fn read(text: &str, line: u64, scanner: &'s Scanner) -> Self {
        let mut page = Self { scanner, objects: vec![Object::default()], bare: Vec::new() };
        page.text(text.into(), 0, line, 0);
        page
    }

    pub(super) fn text(&mut self, text: Rc<str>, object: u32, line: u64, depth: usize) {
        Reader::of(self, text, object, line, depth).read();
    }

    pub(super) fn facts(&mut self, object: u32) -> &mut Facts {
        self.objects[object as usize].facts.get_or_insert_default()
    }

    /// A new object within another one.
    pub(super) fn add(&mut self, outer: u32) -> u32 {
        let object = u32::try_from(self.objects.len()).unwrap_or(u32::MAX);
        self.objects.push(Object { outer, facts: None });
        object
    }
}
