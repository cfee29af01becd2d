#include "core/document/history.h"

#include <utility>

#include "core/base/assert.h"

namespace netglow {

namespace {

struct SamePlace {
    bool operator()(const SetInput& a, const SetInput& b) const { return a.index == b.index; }
    bool operator()(const SetInputs&, const SetInputs&) const { return true; }
    bool operator()(const SetWeight& a, const SetWeight& b) const { return a.edge == b.edge; }
    bool operator()(const SetBias& a, const SetBias& b) const { return a.neuron == b.neuron; }
    bool operator()(const SetActivation& a, const SetActivation& b) const { return a.layer == b.layer; }
    bool operator()(const SetBiases& a, const SetBiases& b) const { return a.layer == b.layer; }
    template <typename A, typename B>
    bool operator()(const A&, const B&) const {
        return false;
    }
};

}  // namespace

Change History::apply(Document& document, const Edit& edit, Gesture gesture) {
    Applied applied = netglow::apply(document, edit);
    // gesture_ is cleared by undo, redo and saving, so an entry that bears it is the newest one and is done.
    if (gesture != 0 && gesture == gesture_ && std::visit(SamePlace{}, entries_[done_ - 1].edit, edit)) {
        entries_[done_ - 1].title = title_of(document, edit);
        return applied.change;
    }
    if (saved_ && *saved_ > done_) saved_.reset();
    entries_.erase(entries_.begin() + static_cast<std::ptrdiff_t>(done_), entries_.end());
    entries_.push_back({std::move(applied.inverse), title_of(document, edit)});
    ++done_;
    gesture_ = gesture;
    return applied.change;
}

std::optional<Change> History::undo(Document& document) {
    if (!can_undo()) return std::nullopt;
    Entry& entry = entries_[done_ - 1];
    Applied applied = netglow::apply(document, entry.edit);
    entry.edit = std::move(applied.inverse);
    --done_;
    gesture_ = 0;
    return applied.change;
}

std::optional<Change> History::redo(Document& document) {
    if (!can_redo()) return std::nullopt;
    Entry& entry = entries_[done_];
    Applied applied = netglow::apply(document, entry.edit);
    entry.edit = std::move(applied.inverse);
    ++done_;
    gesture_ = 0;
    return applied.change;
}

const std::string& History::undo_title() const {
    NETGLOW_ASSERT(can_undo());
    return entries_[done_ - 1].title;
}

const std::string& History::redo_title() const {
    NETGLOW_ASSERT(can_redo());
    return entries_[done_].title;
}

}  // namespace netglow
