// History: undo and redo by inverse edits. Its memory grows with what changed, not with the network, up to a limit:
// beyond it the oldest steps go.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/document/edit.h"

namespace netglow {

/// Number of a continuous input, such as one drag of a slider: its edits become one undo step. 0: a step for each edit.
using Gesture = std::uint64_t;

class History {
public:
    /// Applies the edit and remembers how to undo it; forgets what could be redone. Within a gesture only the first
    /// inverse is kept; an edit of another kind or place begins a new step. Throws as apply() does, and then nothing
    /// has changed.
    Change apply(Document& document, const Edit& edit, Gesture gesture = 0);

    /// Undoes and removes the newest step if it belongs to this gesture.
    std::optional<Change> cancel(Document& document, Gesture gesture);

    bool can_undo() const { return done_ > 0; }
    bool can_redo() const { return done_ < entries_.size(); }
    /// Return what has changed, or nothing where there is nothing to undo (redo).
    std::optional<Change> undo(Document& document);
    std::optional<Change> redo(Document& document);
    /// Titles for the menu; asserts can_undo() (can_redo()).
    const std::string& undo_title() const;
    const std::string& redo_title() const;

    /// Title of a step; step < size(). Steps from done() on are undone.
    const std::string& title(std::size_t step) const { return entries_.at(step).title; }
    std::size_t size() const { return entries_.size(); }
    std::size_t done() const { return done_; }

    /// Bytes held by the steps, without the document itself.
    std::size_t memory() const;
    static constexpr std::size_t kUsualLimit = 256'000'000;
    /// The most that they may hold. The newest step is kept whatever it holds.
    void set_memory_limit(std::size_t bytes);
    std::size_t memory_limit() const { return limit_; }
    /// How many steps had to go for it. The first that is left undoes to where they led.
    std::size_t dropped() const { return dropped_; }

    /// Marks the current document as equal to the saved file.
    void mark_saved() {
        saved_ = done_;
        gesture_ = 0;
    }
    bool unsaved() const { return saved_ != done_; }
    /// The document as saved, reconstructed from the current one; nothing where undo and redo no longer lead there.
    std::optional<Document> saved(const Document& now) const;
    /// Marks the current document as unsaved without an edit.
    void mark_unsaved() {
        saved_.reset();
        gesture_ = 0;
    }

    /// Differs after every change to the document.
    std::uint64_t revision() const { return revision_; }

private:
    struct Entry {
        Edit edit;  ///< what undo() applies while done, what redo() applies while undone
        std::string title;
        std::size_t bytes = 0;  ///< that it holds beside itself
    };
    void weigh(Entry& entry);
    void drop_oldest();

    std::vector<Entry> entries_;
    std::size_t done_ = 0;
    std::optional<std::size_t> saved_ = 0;  ///< nothing: the saved state can no longer be reached
    Gesture gesture_ = 0;                   ///< of the newest entry
    std::uint64_t revision_ = 0;
    std::size_t limit_ = kUsualLimit;
    std::size_t held_ = 0;  ///< by all entries together
    std::size_t dropped_ = 0;
};

}  // namespace netglow
