// History: undo and redo by inverse edits. Its memory grows with what changed, not with the network.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/document/edit.h"

namespace netglow {

/// Edits that bear the same gesture (one drag of a slider) become one undo step. 0: an edit by itself.
using Gesture = std::uint64_t;

class History {
public:
    /// Applies the edit and remembers how to undo it; forgets what could be redone. Within a gesture only the first
    /// inverse is kept (every edit of a gesture must be of the same kind and place, else it begins a step of its own).
    /// Throws as apply() does, and then nothing has changed.
    Change apply(Document& document, const Edit& edit, Gesture gesture = 0);

    /// Takes the newest step back and forgets it, where it is of this gesture.
    std::optional<Change> cancel(Document& document, Gesture gesture);

    bool can_undo() const { return done_ > 0; }
    bool can_redo() const { return done_ < entries_.size(); }
    /// What has changed, or nothing where there is nothing to undo (redo).
    std::optional<Change> undo(Document& document);
    std::optional<Change> redo(Document& document);
    /// Titles for the menu; asserts can_undo() (can_redo()).
    const std::string& undo_title() const;
    const std::string& redo_title() const;

    /// What a step is called; step < size(). Those from done() on are undone.
    const std::string& title(std::size_t step) const { return entries_.at(step).title; }
    std::size_t size() const { return entries_.size(); }
    std::size_t done() const { return done_; }

    /// Bytes that the steps keep, besides those of the document.
    std::size_t memory() const;

    /// The document as it is now is what the file holds.
    void mark_saved() {
        saved_ = done_;
        gesture_ = 0;
    }
    bool unsaved() const { return saved_ != done_; }
    /// The document as the file holds it, made from the one of now; nothing where no step leads there any more.
    std::optional<Document> saved(const Document& now) const;
    /// No file holds the document as it is now, though no step has made it so.
    void mark_unsaved() {
        saved_.reset();
        gesture_ = 0;
    }

    /// Another number after every change to the document.
    std::uint64_t revision() const { return revision_; }

private:
    struct Entry {
        Edit edit;  ///< what undo() applies while done, what redo() applies while undone
        std::string title;
    };
    std::vector<Entry> entries_;
    std::size_t done_ = 0;
    std::optional<std::size_t> saved_ = 0;  ///< nothing: the saved state can no longer be reached
    Gesture gesture_ = 0;                   ///< of the newest entry
    std::uint64_t revision_ = 0;
};

}  // namespace netglow
