//! The texts of a catalog in one string, with each distinct text stored once.

use std::collections::HashMap;

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::pack;

/// Assigns numbers to texts. 0 is "none".
pub(super) struct Strings<'t> {
    blob: String,
    /// The end of each text, which is the start of the next one.
    ends: Vec<u64>,
    numbers: HashMap<&'t str, u64>,
}

impl<'t> Strings<'t> {
    pub(super) fn new() -> Self {
        Self { blob: String::new(), ends: vec![0], numbers: HashMap::new() }
    }

    /// The number of a text, which is added if it is new.
    fn number(&mut self, text: Option<&'t str>) -> u64 {
        let Some(text) = text.filter(|text| !text.is_empty()) else { return 0 };
        *self.numbers.entry(text).or_insert_with(|| {
            self.blob.push_str(text);
            self.ends.push(self.blob.len() as u64);
            self.ends.len() as u64 - 1
        })
    }

    /// The `TextColumn` with a text, or none, in each row.
    pub(super) fn column(
        &mut self,
        facade: &TokenStream,
        texts: impl IntoIterator<Item = Option<&'t str>>,
    ) -> TokenStream {
        let numbers: Vec<u64> = texts.into_iter().map(|text| self.number(text)).collect();
        let numbers = pack::unsigned(facade, numbers);
        quote!(#facade::__private::TextColumn::new(#numbers))
    }

    /// The `Text` with all texts.
    pub(super) fn text(&self, facade: &TokenStream) -> TokenStream {
        let blob = Literal::string(&self.blob);
        let ends = pack::unsigned(facade, self.ends.iter().copied());
        quote!(#facade::__private::Text::new(#blob, #ends))
    }
}
