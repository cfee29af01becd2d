#include "core/arrays/array_groups.h"

#include <algorithm>
#include <map>

#include "core/arrays/dense_order.h"

namespace netglow {
namespace {

bool is_of_numbers(ArrayRole role) {
    return role <= ArrayRole::variance || role == ArrayRole::input;
}

struct NaturalLess {
    bool operator()(const std::string& a, const std::string& b) const {
        return natural_less(a, b) || (!natural_less(b, a) && a < b);
    }
};

class Grouping {
public:
    Grouping(const std::vector<ArrayHeader>& headers, const std::string& source) : headers_(headers), source_(source) {}

    ArrayGroups groups() {
        read_names();
        for (const auto& [key, parts] : parts_) {
            group(key, parts);
        }
        if (result_.dense.empty() && result_.norms.empty() && result_.alone.empty()) {
            group_unnamed();
        }
        give_lone_biases();
        return std::move(result_);
    }

private:
    /// The arrays of one key.
    struct Parts {
        std::optional<std::size_t> weights, bias, scale, shift, mean, variance;
    };

    const ArrayHeader& header(std::size_t place) const { return headers_[place]; }

    void read_names() {
        for (const ArrayHeader& each : headers_) {
            ArrayName name = array_name(each.name);
            if (each.is_text == is_of_numbers(name.role)) {
                name.role = ArrayRole::none;
            }
            plain_ = plain_ || (name.plain && name.role == ArrayRole::weights && each.dims.size() == 2);
            result_.names.push_back(std::move(name));
        }
        for (std::size_t place = 0; place < headers_.size(); ++place) {
            take(place);
        }
    }

    /// Where there are W1 and W2, a matrix "m_W1" is something else.
    bool is_candidate(std::size_t place) const {
        const ArrayName& name = result_.names[place];
        const bool dense = name.role == ArrayRole::weights || name.role == ArrayRole::bias;
        return name.role <= ArrayRole::variance && !header(place).is_text && (!dense || name.plain || !plain_) &&
               !(header(place).is_integer && header(place).dims.empty());
    }

    void take(std::size_t place) {
        if (!is_candidate(place)) {
            return;
        }
        element_count(header(place).dims, source_ + ": " + header(place).name);
        Parts& parts = parts_[result_.names[place].key];
        std::optional<std::size_t>* const of_role[] = {&parts.weights, &parts.bias, &parts.scale,
                                                       &parts.shift,   &parts.mean, &parts.variance};
        std::optional<std::size_t>& part = *of_role[static_cast<std::size_t>(result_.names[place].role)];
        if (part) {
            result_.unclear =
                "found two arrays for one place: '" + header(*part).name + "' and '" + header(place).name + "'";
            return;
        }
        part = place;
    }

    bool is_matrix(std::size_t place) const {
        const Dims& dims = header(place).dims;
        // A list may be the weights of a single neuron; PyTorch has a row then.
        return dims.size() == 2 || (dims.size() == 1 && !result_.names[place].rows_receive);
    }

    void group(const std::string& key, const Parts& parts) {
        const bool normalizes = parts.scale || parts.shift || parts.mean || parts.variance;
        if (normalizes) {
            group_norm(key, parts);
            return;
        }
        if (!parts.weights) {
            lone_biases_.push_back(*parts.bias);
            return;
        }
        if (!is_matrix(*parts.weights)) {
            result_.alone.push_back(*parts.weights);
            if (parts.bias) {
                result_.alone.push_back(*parts.bias);
            }
            return;
        }
        DenseGroup dense{key, *parts.weights, std::nullopt};
        if (parts.bias && is_list(header(*parts.bias).dims)) {
            dense.bias = parts.bias;
        } else if (parts.bias) {
            result_.alone.push_back(*parts.bias);
        }
        result_.dense.push_back(dense);
    }

    void group_norm(const std::string& key, const Parts& parts) {
        const std::optional<std::size_t> scale = parts.scale ? parts.scale : parts.weights;
        const std::optional<std::size_t> shift = parts.shift ? parts.shift : parts.bias;
        if (scale && shift && parts.mean && parts.variance) {
            const Dims& dims = header(*scale).dims;
            const bool lists = dims.size() == 1 && header(*shift).dims == dims && header(*parts.mean).dims == dims &&
                               header(*parts.variance).dims == dims;
            if (lists) {
                result_.norms.push_back({key, *scale, *shift, *parts.mean, *parts.variance});
                return;
            }
        }
        for (const auto& part : {parts.weights, parts.bias, parts.scale, parts.shift, parts.mean, parts.variance}) {
            if (part) {
                result_.alone.push_back(*part);
            }
        }
    }

    /// arr_0, arr_1, ...: a matrix and its bias by turns, or the matrices first; what a list is, its rank says.
    void group_unnamed() {
        std::map<std::uint64_t, std::size_t> places;
        for (std::size_t place = 0; place < headers_.size(); ++place) {
            const std::optional<std::uint64_t> number = unnamed_number(header(place).name);
            if (number && !header(place).is_text && !header(place).dims.empty() && header(place).dims.size() <= 2) {
                element_count(header(place).dims, source_ + ": " + header(place).name);
                places.emplace(*number, place);
            }
        }
        std::vector<std::size_t> order;
        for (const auto& [number, place] : places) {
            order.push_back(place);
        }
        const auto is_bias_of = [&](std::size_t bias, std::size_t weights) {
            const Dims& dims = header(weights).dims;
            return is_list(header(bias).dims) && dims.size() == 2 &&
                   std::ranges::find(dims, static_cast<std::int64_t>(element_count(header(bias).dims, source_))) !=
                       dims.end();
        };
        bool by_turns = order.size() % 2 == 0 && !order.empty();
        for (std::size_t i = 0; by_turns && i < order.size(); i += 2) {
            by_turns = is_bias_of(order[i + 1], order[i]);
        }
        for (std::size_t i = 0; i < order.size(); ++i) {
            const bool weights = by_turns ? i % 2 == 0 : header(order[i]).dims.size() == 2;
            if (!weights) {
                continue;
            }
            const bool next = i + 1 < order.size() && (by_turns || header(order[i + 1]).dims.size() == 1);
            const bool last_of_matrices = !by_turns && i > 0 && header(order[i - 1]).dims.size() == 2;
            result_.dense.push_back({header(order[i]).name, order[i],
                                     next && !last_of_matrices ? std::optional(order[i + 1]) : std::nullopt});
        }
        for (const std::size_t place : order) {
            if (!by_turns && header(place).dims.size() == 1 && !is_taken(place)) {
                lone_biases_.push_back(place);
            }
        }
    }

    bool is_taken(std::size_t place) const {
        return std::ranges::any_of(result_.dense, [&](const DenseGroup& dense) { return dense.bias == place; });
    }

    /// Biases whose names match none of the weights', as many as there are layers without one: in their order.
    void give_lone_biases() {
        std::vector<DenseGroup*> without;
        for (DenseGroup& dense : result_.dense) {
            if (!dense.bias) {
                without.push_back(&dense);
            }
        }
        if (lone_biases_.empty() && without.size() == result_.dense.size()) {
            lone_biases_ = lists_for_all();
        }
        const bool lists =
            std::ranges::all_of(lone_biases_, [&](std::size_t place) { return is_list(header(place).dims); });
        if (!lists || lone_biases_.size() != without.size()) {
            result_.lone_biases = std::move(lone_biases_);
            return;
        }
        for (std::size_t i = 0; i < without.size(); ++i) {
            without[i]->bias = lone_biases_[i];
        }
    }

    /// Where no layer has a bias: lists of one name, numbered, as many as there are layers, and as long as one side of
    /// each. Of a single layer that would be a guess.
    std::vector<std::size_t> lists_for_all() const {
        std::map<std::string, std::vector<std::size_t>> by_stem;
        for (std::size_t place = 0; place < headers_.size(); ++place) {
            const ArrayHeader& each = header(place);
            std::string stem = each.name;
            std::erase_if(stem, [](char c) { return c >= '0' && c <= '9'; });
            if (result_.names[place].role == ArrayRole::none && !each.is_text && !each.is_integer &&
                each.dims.size() == 1 && stem != each.name && !unnamed_number(each.name)) {
                by_stem[stem].push_back(place);
            }
        }
        for (auto& [stem, places] : by_stem) {
            std::ranges::sort(places, natural_less, [&](std::size_t place) { return header(place).name; });
            bool fits = places.size() > 1 && places.size() == result_.dense.size();
            for (std::size_t i = 0; fits && i < places.size(); ++i) {
                const Dims& sides = header(result_.dense[i].weights).dims;
                fits = std::ranges::find(sides, header(places[i]).dims[0]) != sides.end();
            }
            if (fits) {
                return places;
            }
        }
        return {};
    }

    const std::vector<ArrayHeader>& headers_;
    const std::string& source_;
    bool plain_ = false;
    std::map<std::string, Parts, NaturalLess> parts_;
    std::vector<std::size_t> lone_biases_;
    ArrayGroups result_;
};

}  // namespace

bool is_list(const Dims& dims) {
    return std::ranges::count_if(dims, [](std::int64_t dim) { return dim != 1; }) <= 1;
}

ArrayGroups group_arrays(const std::vector<ArrayHeader>& headers, const std::string& source) {
    return Grouping(headers, source).groups();
}

}  // namespace netglow
