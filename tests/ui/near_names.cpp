#include "tests/ui/near_names.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace netglow {

namespace {

/// How many characters must be put in, taken out or changed (Levenshtein).
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t change = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({change, row[j] + 1, row[j + 1] + 1});
        }
    }
    return row.back();
}

}  // namespace

std::string near_names(const Registry& registry, std::string_view name, std::size_t most) {
    std::vector<std::pair<std::size_t, std::string>> ranked;
    for (const auto& [other, control] : registry.all()) {
        ranked.emplace_back(distance(name, other), other);
    }
    std::sort(ranked.begin(), ranked.end());
    std::string names;
    for (std::size_t i = 0; i < std::min(most, ranked.size()); ++i) {
        names += (i == 0 ? "" : ", ") + ranked[i].second;
    }
    return names.empty() ? "none at all" : names;
}

}  // namespace netglow
