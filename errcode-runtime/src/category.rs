//! What kind of failure an error is: the values of the column `category`.

crate::words::words! {
    /// What kind of failure an error is, in the canonical codes of `google.rpc.Code`.
    ///
    /// Every platform has its own numbers; a category is what code that serves several of them can act
    /// on: show "not found" to a user, wake somebody for a fault of the server and nobody for a wrong
    /// argument. `OK` is not here, as a success is no failure, and neither is `UNKNOWN`: a catalog that
    /// does not know says nothing. The accessors return `Option<Category>`, and `None` means "not
    /// known".
    ///
    /// ```
    /// # use errcode_runtime as errcodes;
    /// use errcodes::Category;
    ///
    /// /// Whether somebody should be woken.
    /// fn is_alarming(category: Category) -> bool {
    ///     matches!(category, Category::Internal | Category::DataLoss)
    /// }
    ///
    /// let category = Category::from_name("data-loss").unwrap();
    /// assert_eq!(category.as_str(), "data-loss");
    /// assert!(is_alarming(category));
    /// assert!(!is_alarming(Category::InvalidArgument));
    /// ```
    pub enum Category in "category" {
        /// The request is wrong in itself, whatever the state of the platform: malformed, or with a value
        /// that would never do.
        InvalidArgument = "invalid-argument",
        /// It is not established who is calling: credentials are missing, wrong or expired.
        Unauthenticated = "unauthenticated",
        /// The caller is known and may not do this; with an unknown caller it is
        /// [`Unauthenticated`](Self::Unauthenticated), with a quota used up it is
        /// [`ResourceExhausted`](Self::ResourceExhausted).
        PermissionDenied = "permission-denied",
        /// What the request names does not exist, or is hidden from all callers alike; if only some are
        /// kept from it, it is [`PermissionDenied`](Self::PermissionDenied).
        NotFound = "not-found",
        /// What the request would create is there already.
        AlreadyExists = "already-exists",
        /// The request is sound, but something else has to be brought into another state first, such as
        /// a folder that must be empty; until then, sending it again is of no use.
        FailedPrecondition = "failed-precondition",
        /// A value lies past a limit that the state of the platform sets, such as a page after the last
        /// one; where no state would allow it, it is [`InvalidArgument`](Self::InvalidArgument).
        OutOfRange = "out-of-range",
        /// A rate limit, a quota or room is used up, for this caller or for all.
        ResourceExhausted = "resource-exhausted",
        /// Another operation got in between, such as a concurrent change of the same thing: start again
        /// from reading the state, as sending only the last request again would meet the same conflict.
        Aborted = "aborted",
        /// The service can't be reached or is overloaded just now; the same request, sent a little later,
        /// may succeed.
        Unavailable = "unavailable",
        /// The time for an answer ran out; whether the operation took effect is open.
        DeadlineExceeded = "deadline-exceeded",
        /// The platform does not offer the operation, or not here, to any caller.
        Unimplemented = "unimplemented",
        /// The platform itself is at fault, in a way that no change of the request mends and that is not
        /// known to pass.
        Internal = "internal",
        /// Data is lost or damaged for good.
        DataLoss = "data-loss",
        /// The operation was called off, mostly by the one who had started it.
        Cancelled = "cancelled",
    }
}

impl Category {
    /// The number in `google.rpc.Code`, which is that of gRPC: 1 to 16.
    ///
    /// By [`google/rpc/code.proto`](https://github.com/googleapis/googleapis/blob/master/google/rpc/code.proto).
    ///
    /// ```
    /// # use errcode_runtime as errcodes;
    /// use errcodes::Category;
    ///
    /// assert_eq!(Category::NotFound.grpc_code(), 5);
    /// ```
    #[must_use]
    pub const fn grpc_code(self) -> i32 {
        match self {
            Self::Cancelled => 1,
            Self::InvalidArgument => 3,
            Self::DeadlineExceeded => 4,
            Self::NotFound => 5,
            Self::AlreadyExists => 6,
            Self::PermissionDenied => 7,
            Self::ResourceExhausted => 8,
            Self::FailedPrecondition => 9,
            Self::Aborted => 10,
            Self::OutOfRange => 11,
            Self::Unimplemented => 12,
            Self::Internal => 13,
            Self::Unavailable => 14,
            Self::DataLoss => 15,
            Self::Unauthenticated => 16,
        }
    }

    /// The HTTP status that a server answers such a failure with, 400 to 504.
    ///
    /// By the mapping in [`google/rpc/code.proto`](https://github.com/googleapis/googleapis/blob/master/google/rpc/code.proto).
    /// Several categories share a status, so that it does not lead back.
    ///
    /// ```
    /// # use errcode_runtime as errcodes;
    /// use errcodes::Category;
    ///
    /// assert_eq!(Category::NotFound.http_status(), 404);
    /// assert_eq!(Category::FailedPrecondition.http_status(), 400);
    /// ```
    #[must_use]
    pub const fn http_status(self) -> u16 {
        match self {
            Self::InvalidArgument | Self::FailedPrecondition | Self::OutOfRange => 400,
            Self::Unauthenticated => 401,
            Self::PermissionDenied => 403,
            Self::NotFound => 404,
            Self::AlreadyExists | Self::Aborted => 409,
            Self::ResourceExhausted => 429,
            Self::Cancelled => 499,
            Self::Internal | Self::DataLoss => 500,
            Self::Unimplemented => 501,
            Self::Unavailable => 503,
            Self::DeadlineExceeded => 504,
        }
    }
}
