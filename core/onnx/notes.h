// Notes: what was folded or ignored, each kind once, with the number of nodes.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace netglow {

class Notes {
public:
    void add(const std::string& op, const std::string& what) { ++counts_[{op, what}]; }
    /// "Dropout ignored"; where there are several, "Dropout ignored, at 2 nodes".
    std::vector<std::string> all() const {
        std::vector<std::string> notes;
        for (const auto& [note, count] : counts_) {
            notes.push_back(note.first + " " + note.second +
                            (count > 1 ? ", at " + std::to_string(count) + " nodes" : ""));
        }
        return notes;
    }

private:
    std::map<std::pair<std::string, std::string>, int> counts_;
};

}  // namespace netglow
