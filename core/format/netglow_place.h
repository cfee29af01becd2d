// OpenPlaces: the stack of arrays and objects that are open while a .netglow file is parsed, from which messages name
// the place.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "core/format/netglow_schema.h"

namespace netglow {

class OpenPlaces {
public:
    struct Frame {
        Kind kind;
        std::size_t items = 0;                         ///< of an array: begun so far
        std::string key = {};                          ///< of an object: key of the current value
        std::set<std::string, std::less<>> keys = {};  ///< of an object: all so far
    };

    bool empty() const { return frames_.empty(); }
    const Frame& top() const { return frames_.back(); }

    /// The kind of the value that begins now; counts it. Throws Error where its array is full.
    Kind begin_value();
    /// Throws Error where nesting is too deep.
    void push(Kind kind);
    Kind pop();
    /// Sets the key of the next value of the object on top. Throws Error where the object already has it.
    void key(const std::string& name);

    /// "layers[1].weights[2]"; of what is unknown, the key that leads to it.
    std::string text() const;
    /// Throws Error: "PLACE: problem".
    [[noreturn]] void fail(const std::string& problem) const;

private:
    std::vector<Frame> frames_;
};

}  // namespace netglow
