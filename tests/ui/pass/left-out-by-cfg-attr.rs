// A `cfg` may be inside a `cfg_attr`, next to other attributes, and nested deeper.
errcodes::error_catalog! {
    #[cfg_attr(all(), cfg(any()))]
    pub enum Alone = "./overload-by-scope.csv";
}
errcodes::error_catalog! {
    #[cfg_attr(not(any()), doc = "Errors.", cfg(any()), deprecated(note = "a, b"), must_use)]
    pub enum BesideOthers = "./overload-by-scope.csv";
}
errcodes::error_catalog! {
    #[cfg(all())]
    #[cfg_attr(all(), cfg_attr(all(), must_use, cfg(any())),)]
    pub enum Deeper = "./overload-by-scope.csv";
}
errcodes::error_catalog! {
    #[cfg_attr(all(), cfg(any()))]
    pub enum WithMistakes = "../fail/accidental-duplicate.csv";
}

macro_rules! catalog {
    ($(#[$attribute:meta])* $name:ident if $predicate:meta) => {
        errcodes::error_catalog! {
            $(#[$attribute])*
            #[cfg_attr(all(), cfg($predicate))]
            pub enum $name = "./overload-by-scope.csv";
        }
    };
}
catalog!(#[cfg_attr(all(), cfg(any()))] FromAMacro if all());
catalog!(FromAPredicate if any());

// These exist in full: either the `cfg` itself is left out, or its predicate holds.
mod present {
    errcodes::error_catalog! {
        #[cfg_attr(any(), cfg(any()))]
        #[cfg_attr(any(), cfg_attr(all(), cfg(any()), must_use), deprecated)]
        pub enum Alone = "./overload-by-scope.csv";
    }
    errcodes::error_catalog! {
        #[cfg_attr(all(), doc = "Errors.", cfg(all()), must_use)]
        pub enum BesideOthers = "./overload-by-scope.csv";
    }
    catalog!(#[must_use] FromAMacro if all());
}

fn main() {
    assert_eq!(present::Alone::from(40001).meanings().len(), 2);
    assert_eq!(present::BesideOthers::from(40001).code(), 40001);
    assert_eq!(present::FromAMacro::from(40001).code(), 40001);
}
