//! The words on paper, in Dutch and English.

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::LanguageIdentifier;

use crate::pdf::from_the_left;

/// The language of a sheet of paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// Dutch.
    #[default]
    Dutch,
    /// English.
    English,
}

impl Language {
    /// BCP 47.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Dutch => "nl-NL",
            Self::English => "en-GB",
        }
    }
}

/// Every sentence of one language.
pub(crate) struct Words {
    pub(crate) language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    /// The sentences of `language`, read on first use.
    pub(crate) fn of(language: Language) -> &'static Self {
        static DUTCH: OnceLock<Words> = OnceLock::new();
        static ENGLISH: OnceLock<Words> = OnceLock::new();
        match language {
            Language::Dutch => DUTCH.get_or_init(|| {
                Self::read(language, "nl", include_str!("../../locales/nl/paper.ftl"))
            }),
            Language::English => ENGLISH.get_or_init(|| {
                Self::read(language, "en", include_str!("../../locales/en/paper.ftl"))
            }),
        }
    }

    fn read(language: Language, id: &str, source: &str) -> Self {
        let resource = FluentResource::try_new(source.to_owned())
            .map_err(|(_, errors)| errors)
            .expect("BUG: the words on paper can be read");
        let id: LanguageIdentifier = id.parse().expect("BUG: nl and en are languages");
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        // Marks around what is filled in would stand in the text that people copy out of a page.
        bundle.set_use_isolating(false);
        bundle
            .add_resource(resource)
            .expect("BUG: every sentence has one name");
        Self { language, bundle }
    }

    /// A sentence in which nothing is filled in.
    pub(crate) fn say(&self, name: &str) -> String {
        self.fill(name, &[])
    }

    /// A sentence with its blanks filled in.
    pub(crate) fn fill(&self, name: &str, blanks: &[(&'static str, &str)]) -> String {
        let pattern = self
            .bundle
            .get_message(name)
            .and_then(|message| message.value());
        let pattern = pattern.unwrap_or_else(|| panic!("BUG: no words for {name}"));
        let mut arguments = FluentArgs::with_capacity(blanks.len());
        for (blank, value) in blanks {
            arguments.set(*blank, *value);
        }
        let mut errors = Vec::new();
        let sentence = self
            .bundle
            .format_pattern(pattern, Some(&arguments), &mut errors);
        assert!(
            errors.is_empty(),
            "BUG: {name} is not filled in: {errors:?}"
        );
        from_the_left(sentence.into_owned())
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn both_languages_have_the_same_sentences_with_the_same_blanks() {
        let skeleton = |source: &str| {
            let lines = source
                .lines()
                .filter(|line| !line.starts_with('#') && line.contains(" = "));
            let mut skeleton: Vec<(String, Vec<String>)> = lines
                .map(|line| {
                    let (name, words) = line.split_once(" = ").unwrap();
                    let mut blanks: Vec<String> = words
                        .split("{ $")
                        .skip(1)
                        .map(|rest| rest.split(' ').next().unwrap().to_owned())
                        .collect();
                    blanks.sort();
                    (name.to_owned(), blanks)
                })
                .collect();
            skeleton.sort();
            skeleton
        };
        let dutch = skeleton(include_str!("../../locales/nl/paper.ftl"));
        let english = skeleton(include_str!("../../locales/en/paper.ftl"));
        assert_eq!(dutch, english);
        assert!(dutch.len() > 60, "the files were read");
    }
}
