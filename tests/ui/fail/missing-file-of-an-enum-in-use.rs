mod errors {
    errcodes::error_catalog! {
        /// What the store answers.
        #[must_use]
        pub enum StoreError = "./malformed-row.csv";
    }
}

// There is one error, however the enum is used.
use errors::StoreError as Renamed;
use errors::*;

struct Failure(StoreError);

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Self(error)
    }
}

impl std::fmt::Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {:?} {:?}", self.0, self.0, self.0.hint())
    }
}

const CODES: [i64; 2] = [StoreError::Full.code(), StoreError::Gone.code()];

fn is_over(error: StoreError) -> bool {
    match error {
        StoreError::Full | StoreError::Gone => true,
        Renamed::Unknown(code) => code.get() > 100,
        _ => error.retry().is_none(),
    }
}

fn store(code: i64) -> Result<(), Failure> {
    StoreError::check(code)?;
    Err(StoreError::Full)?;
    Ok(())
}

fn main() {
    let errors = [errors::StoreError::Full, Renamed::Gone, StoreError::from(7)];
    let _ = (CODES, errors.map(is_over), store(7).map_err(|error| error.0.code()));
}
