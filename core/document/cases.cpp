#include "core/document/cases.h"

#include <algorithm>
#include <utility>

#include "core/base/assert.h"
#include "core/base/error.h"
#include "core/base/safe_text.h"

namespace netglow {
namespace {

void require_case(const Document& document, std::size_t index) {
    if (index < document.cases.size()) return;
    throw Error("There is no case " + std::to_string(index + 1) + ": there are " +
                std::to_string(document.cases.size()));
}

void require_fit(const Document& document, const Case& one) {
    const std::size_t inputs = document.network.inputs();
    const std::size_t outputs = document.network.neurons(document.network.depth());
    if (static_cast<std::size_t>(one.input.size()) != inputs || !one.input.allFinite()) {
        throw Error("The case has inputs that do not fit: expected " + std::to_string(inputs) + " finite numbers");
    }
    if (one.target && (static_cast<std::size_t>(one.target->size()) != outputs || !one.target->allFinite())) {
        throw Error("The case has a target that does not fit: expected " + std::to_string(outputs) + " finite numbers");
    }
}

/// Grows as push_back() does, so that adding one after the other does not copy all each time.
template <typename Item>
void make_room(std::vector<Item>& items, std::size_t count) {
    if (items.capacity() < count) items.reserve(std::max(count, 2 * items.size()));
}

/// An empty list stands for cases without any.
void tidy_extras(std::vector<Extras>& extras) {
    if (std::ranges::all_of(extras, [](const Extras& each) { return each.empty(); })) extras.clear();
}

}  // namespace

std::string case_title(const std::string& name, std::size_t index) {
    return name.empty() ? "case " + std::to_string(index + 1) : safe_text(name);
}

Edit keep_case(const Document& document, std::string name, std::optional<Vector> target) {
    auto parts = std::make_shared<InsertCase::Parts>();
    parts->one = {std::move(name), document.input, std::move(target)};
    return InsertCase{document.cases.size(), std::move(parts)};
}

Applied insert_case(Document& document, const InsertCase& edit) {
    if (edit.index > document.cases.size()) throw Error("There is no such place for a case: there are fewer by now");
    if (document.cases.size() >= kMostCases) {
        throw Error("There are " + std::to_string(kMostCases) + " cases already, the most that a file may hold");
    }
    require_fit(document, edit.parts->one);
    const auto at = static_cast<std::ptrdiff_t>(edit.index);
    Case one = edit.parts->one;
    Extras extras = edit.parts->extras;
    const bool with_extras = !document.case_extras.empty() || !extras.empty();
    make_room(document.cases, document.cases.size() + 1);
    if (with_extras) make_room(document.case_extras, document.cases.size() + 1);
    // There is memory for all of it: from here on nothing fails.
    if (with_extras) {
        document.case_extras.resize(document.cases.size());
        document.case_extras.insert(document.case_extras.begin() + at, std::move(extras));
    }
    document.cases.insert(document.cases.begin() + at, std::move(one));
    return {RemoveCase{edit.index}, Renamed{}};
}

Applied remove_case(Document& document, const RemoveCase& edit) {
    require_case(document, edit.index);
    const auto at = static_cast<std::ptrdiff_t>(edit.index);
    auto parts = std::make_shared<InsertCase::Parts>();
    parts->one = std::move(document.cases[edit.index]);
    document.cases.erase(document.cases.begin() + at);
    if (!document.case_extras.empty()) {
        parts->extras = std::move(document.case_extras[edit.index]);
        document.case_extras.erase(document.case_extras.begin() + at);
        tidy_extras(document.case_extras);
    }
    return {InsertCase{edit.index, std::move(parts)}, Renamed{}};
}

Applied rename_case(Document& document, const RenameCase& edit) {
    require_case(document, edit.index);
    RenameCase inverse = edit;
    document.cases[edit.index].name.swap(inverse.name);
    return {std::move(inverse), Renamed{}};
}

std::size_t largest_of(const Vector& values) {
    NETGLOW_ASSERT(values.size() > 0);
    Eigen::Index place = 0;
    values.maxCoeff(&place);
    return static_cast<std::size_t>(place);
}

std::optional<bool> answers_right(const Network& network, const Vector& outputs, const Vector& target) {
    NETGLOW_ASSERT(outputs.size() == target.size());
    if (!outputs.allFinite()) return std::nullopt;
    if (target.size() == 1) {
        const std::optional<OutputRange> range = output_range(network.layer(network.depth()).activation.kind);
        if (!range) return std::nullopt;
        const double middle = (range->low + range->high) / 2;
        return (outputs[0] > middle) == (target[0] > middle);
    }
    const std::size_t expected = largest_of(target);
    if ((target.array() == target[static_cast<Eigen::Index>(expected)]).count() > 1) return std::nullopt;
    return largest_of(outputs) == expected;
}

}  // namespace netglow
