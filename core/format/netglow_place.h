// OpenPlaces: the arrays and objects that are open while a .netglow file is read, and so the place that a message
// names.
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
        std::size_t items = 0;                         ///< begun in an array
        std::string key = {};                          ///< of the value under way in an object
        std::set<std::string, std::less<>> keys = {};  ///< that an object has
    };

    bool empty() const { return frames_.empty(); }
    const Frame& top() const { return frames_.back(); }

    /// The kind of the value that begins now; counts it. Throws Error where its array is full.
    Kind begin_value();
    /// Throws Error where nesting is too deep.
    void push(Kind kind);
    Kind pop();
    /// The next value of the object on top has this key. Throws Error where it had one already.
    void key(const std::string& name);

    /// "layers[1].weights[2]"; of what is unknown, the key that leads to it.
    std::string text() const;
    /// Throws Error: "PLACE: problem".
    [[noreturn]] void fail(const std::string& problem) const;

private:
    std::vector<Frame> frames_;
};

}  // namespace netglow
