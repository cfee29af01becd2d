#include "core/document/history.h"

#include <algorithm>
#include <utility>

#include "core/base/assert.h"

namespace netglow {

namespace {

/// Whether the inverse that is kept takes back the later edit, too.
struct SamePlace {
    bool operator()(const SetInput& a, const SetInput& b) const { return a.index == b.index; }
    bool operator()(const SetInputs&, const SetInputs&) const { return true; }
    bool operator()(const SetWeight& a, const SetWeight& b) const { return a.edge == b.edge; }
    bool operator()(const SetBias& a, const SetBias& b) const { return a.neuron == b.neuron; }
    bool operator()(const SetActivation& a, const SetActivation& b) const { return a.layer == b.layer; }
    bool operator()(const SetBiases& a, const SetBiases& b) const { return a.layer == b.layer; }
    bool operator()(const SetBiases& a, const SetBias& b) const { return a.layer == b.neuron.layer; }
    bool operator()(const SetWeights& a, const SetWeights& b) const {
        return a.first == b.first && a.weights.size() == b.weights.size();
    }
    template <typename A, typename B>
    bool operator()(const A&, const B&) const {
        return false;
    }
};

std::size_t bytes_of(const Vector& vector) {
    return static_cast<std::size_t>(vector.size()) * sizeof(double);
}
std::size_t bytes_of(const Matrix& matrix) {
    return static_cast<std::size_t>(matrix.size()) * sizeof(double);
}
std::size_t bytes_of(const Dense& dense) {
    return sizeof(Dense) + bytes_of(dense.weights) + (dense.bias ? bytes_of(*dense.bias) : 0) +
           dense.names.size() * sizeof(std::string);
}

/// What an edit keeps beside itself.
struct Kept {
    std::size_t operator()(const SetInputs& edit) const { return bytes_of(edit.values); }
    std::size_t operator()(const SetBiases& edit) const { return edit.bias ? bytes_of(*edit.bias) : 0; }
    std::size_t operator()(const SetWeights& edit) const {
        std::size_t bytes = 0;
        for (const Matrix& weights : edit.weights) bytes += bytes_of(weights);
        return bytes;
    }
    std::size_t operator()(const RenameNeurons& edit) const {
        std::size_t bytes = 0;
        for (const std::string& name : edit.names) bytes += sizeof(std::string) + name.capacity();
        return bytes;
    }
    std::size_t operator()(const InsertNeuron& edit) const {
        return sizeof(NeuronParts) + bytes_of(edit.parts->neuron.incoming) + bytes_of(edit.parts->neuron.outgoing) +
               edit.parts->in_cases.size() * sizeof(double);
    }
    std::size_t operator()(const InsertCase& edit) const {
        const Case& one = edit.parts->one;
        return sizeof(InsertCase::Parts) + one.name.size() + bytes_of(one.input) +
               (one.target ? bytes_of(*one.target) : 0);
    }
    std::size_t operator()(const ReplaceLayers& edit) const {
        std::size_t bytes = sizeof(ReplaceLayers::Parts);
        for (const Dense& dense : edit.parts->with) bytes += bytes_of(dense);
        return bytes;
    }
    std::size_t operator()(const ReplaceDocument& edit) const {
        std::size_t bytes = sizeof(Document);
        for (const Dense& dense : edit.document->network.layers()) bytes += bytes_of(dense);
        for (const Case& one : edit.document->cases) bytes += bytes_of(one.input);
        return bytes;
    }
    template <typename Other>
    std::size_t operator()(const Other&) const {
        return 0;
    }
};

}  // namespace

Change History::apply(Document& document, const Edit& edit, Gesture gesture) {
    std::string title = title_of(document, edit);
    if (entries_.size() == entries_.capacity()) {
        entries_.reserve(
            std::max<std::size_t>(8, 2 * entries_.size()));  // once the document has changed, nothing fails
    }
    Applied applied = netglow::apply(document, edit);
    ++revision_;
    // gesture_ is cleared by undo, redo and saving, so an entry that bears it is the newest one and is done.
    if (gesture != 0 && gesture == gesture_ && std::visit(SamePlace{}, entries_[done_ - 1].edit, edit)) {
        entries_[done_ - 1].title = std::move(title);
        weigh(entries_[done_ - 1]);
        return std::move(applied.change);
    }
    if (saved_ && *saved_ > done_) saved_.reset();
    for (std::size_t undone = done_; undone < entries_.size(); ++undone) held_ -= entries_[undone].bytes;
    entries_.erase(entries_.begin() + static_cast<std::ptrdiff_t>(done_), entries_.end());
    entries_.push_back({std::move(applied.inverse), std::move(title)});
    ++done_;
    weigh(entries_.back());
    drop_oldest();
    gesture_ = gesture;
    return std::move(applied.change);
}

std::optional<Change> History::undo(Document& document) {
    if (!can_undo()) return std::nullopt;
    Entry& entry = entries_[done_ - 1];
    Applied applied = netglow::apply(document, entry.edit);
    entry.edit = std::move(applied.inverse);
    --done_;
    ++revision_;
    gesture_ = 0;
    weigh(entry);
    drop_oldest();
    return std::move(applied.change);
}

std::optional<Change> History::cancel(Document& document, Gesture gesture) {
    if (gesture == 0 || gesture != gesture_ || !can_undo()) return std::nullopt;
    std::optional<Change> change = undo(document);
    held_ -= entries_.back().bytes;
    entries_.pop_back();
    return change;
}

std::optional<Change> History::redo(Document& document) {
    if (!can_redo()) return std::nullopt;
    Entry& entry = entries_[done_];
    Applied applied = netglow::apply(document, entry.edit);
    entry.edit = std::move(applied.inverse);
    ++done_;
    ++revision_;
    gesture_ = 0;
    weigh(entry);
    drop_oldest();
    return std::move(applied.change);
}

std::optional<Document> History::saved(const Document& now) const {
    if (!saved_) return std::nullopt;
    Document document = now;
    for (std::size_t step = done_; step > *saved_; --step) netglow::apply(document, entries_[step - 1].edit);
    for (std::size_t step = done_; step < *saved_; ++step) netglow::apply(document, entries_[step].edit);
    return document;
}

std::size_t History::memory() const {
    return entries_.capacity() * sizeof(Entry) + held_;
}

void History::set_memory_limit(std::size_t bytes) {
    limit_ = bytes;
    drop_oldest();
}

void History::weigh(Entry& entry) {
    held_ -= entry.bytes;
    entry.bytes = std::visit(Kept{}, entry.edit) + (entry.title.capacity() > 15 ? entry.title.capacity() + 1 : 0);
    held_ += entry.bytes;
}

void History::drop_oldest() {
    std::size_t gone = 0;
    while (gone < done_ && gone + 1 < entries_.size() && held_ + (entries_.size() - gone) * sizeof(Entry) > limit_) {
        held_ -= entries_[gone++].bytes;
    }
    if (gone == 0) return;
    entries_.erase(entries_.begin(), entries_.begin() + static_cast<std::ptrdiff_t>(gone));
    done_ -= gone;
    dropped_ += gone;
    saved_ = saved_ && *saved_ >= gone ? std::optional(*saved_ - gone) : std::nullopt;
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
