#include "core/format/netglow_place.h"

#include "core/base/error.h"
#include "core/format/netglow_syntax.h"

namespace netglow {
namespace {

constexpr std::size_t kDeepest = 64;

}  // namespace

Kind OpenPlaces::begin_value() {
    if (frames_.empty()) {
        return Kind::document;
    }
    Frame& frame = frames_.back();
    if (is_object(frame.kind)) {
        return kind_of_key(frame.kind, frame.key);
    }
    if (frame.kind == Kind::unknown) {
        return Kind::unknown;
    }
    const ItemLimit limit = limit_of(frame.kind);
    if (frame.items == limit.most) {
        frames_.pop_back();  // the place is the array's
        fail("found more than " + std::to_string(limit.most) + " " + std::string(limit.items) +
             ", expected at most that many");
    }
    ++frame.items;
    return kind_of_item(frame.kind);
}

void OpenPlaces::push(Kind kind) {
    if (frames_.size() == kDeepest) {
        fail("found nesting deeper than " + std::to_string(kDeepest) + " levels, expected at most that many");
    }
    frames_.push_back({kind});
}

Kind OpenPlaces::pop() {
    const Kind kind = frames_.back().kind;
    frames_.pop_back();
    return kind;
}

void OpenPlaces::key(const std::string& name) {
    Frame& frame = frames_.back();
    frame.key = name;
    if (!frame.keys.insert(name).second) {
        fail("found this key twice, expected it once");
    }
}

std::string OpenPlaces::text() const {
    std::string text;
    for (const Frame& frame : frames_) {
        if (frame.kind == Kind::unknown) {
            break;
        }
        if (is_array(frame.kind)) {
            text += "[" + std::to_string(frame.items == 0 ? 0 : frame.items - 1) + "]";
        } else if (!frame.key.empty()) {
            text += (text.empty() ? "" : ".") + legible(frame.key);
        }
    }
    return text.empty() ? "top level" : text;
}

void OpenPlaces::fail(const std::string& problem) const {
    throw Error(text() + ": " + problem);
}

}  // namespace netglow
