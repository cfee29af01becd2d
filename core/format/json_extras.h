// ExtrasText: collects unknown values of a file as compact JSON while they are parsed.
#pragma once

#include <string>
#include <vector>

namespace netglow {

std::string quoted_json(const std::string& text);

class ExtrasText {
public:
    void value(const std::string& json);  ///< a number, a text, true, false, null
    void open(char bracket);              ///< '[' or '{'
    void key(const std::string& name);    ///< of the object that is open
    void close(char bracket);

    /// The text so far; empties it for the next one.
    std::string take();
    std::size_t size() const { return text_.size(); }

private:
    void separate();

    std::string text_;
    std::vector<bool> begun_;  ///< for each open array or object: whether it has contents
    bool after_key_ = false;
};

}  // namespace netglow
