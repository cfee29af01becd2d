#include "core/arrays/receiving_side.h"

#include <algorithm>
#include <numeric>

#include "core/format/shape.h"

namespace netglow {
namespace {

std::int64_t count_of(const ArrayHeader& array) {
    return std::accumulate(array.dims.begin(), array.dims.end(), std::int64_t{1}, std::multiplies<>());
}

/// A bias of 1 × n is added to a row of sums, one of n × 1 to a column.
std::optional<bool> columns_by_bias(const DenseArrays& dense) {
    if (dense.bias == nullptr || dense.bias->dims.size() != 2 || count_of(*dense.bias) < 2) {
        return std::nullopt;
    }
    return dense.bias->dims[0] == 1;
}

std::vector<std::size_t> as_named(std::size_t count) {
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), std::size_t{0});
    return order;
}

/// Numbers and words such as "output" are an order; "decoder" and "encoder" are none. One name may have neither, as
/// Keras's first "dense".
bool names_say_order(const std::vector<DenseArrays>& dense) {
    return std::ranges::count_if(dense, [](const DenseArrays& each) {
               return each.name->role != ArrayRole::none &&
                      each.name->key.find_first_of("0123456789!~") == std::string::npos;
           }) <= 1;
}

/// One side: whether it fits, and in which orders.
struct Side {
    bool biases_fit = true;
    bool follows = true;                           ///< in natural order
    std::vector<std::vector<std::size_t>> orders;  ///< where it does not: up to two
    bool fits_as_named() const { return biases_fit && follows; }
    bool fits_in_one_order() const { return biases_fit && !follows && orders.size() == 1; }
    bool fits() const { return fits_as_named() || fits_in_one_order(); }
};

Side side_of(const SideQuestion& question, bool columns) {
    Side side;
    std::vector<LayerShape> shapes;
    for (const DenseArrays& dense : question.dense) {
        shapes.push_back(shape_of(dense, columns));
        side.biases_fit = side.biases_fit && (dense.bias == nullptr || count_of(*dense.bias) == shapes.back().neurons);
    }
    side.follows = follow_each_other(shapes);
    const bool by_name = names_say_order(question.dense);
    if (question.may_reorder && side.biases_fit && (!side.follows || !by_name)) {
        side.orders = fitting_orders(shapes);
        side.follows = side.follows && side.orders.size() == 1;
    }
    return side;
}

SideAnswer settled(const SideQuestion& question, const Side& side, bool columns, std::string why) {
    SideAnswer answer;
    answer.columns_receive = columns;
    answer.order = side.follows ? as_named(question.dense.size()) : side.orders.front();
    answer.why = std::move(why);
    return answer;
}

/// The first thing that does not fit, as the file calls it.
std::string misfit(const SideQuestion& question, bool columns) {
    const char* side = columns ? " rows" : " columns";
    for (std::size_t k = 0; k < question.dense.size(); ++k) {
        const DenseArrays& dense = question.dense[k];
        const LayerShape shape = shape_of(dense, columns);
        if (k > 0) {
            const DenseArrays& before = question.dense[k - 1];
            const std::int64_t expected = shape_of(before, columns).neurons;
            if (shape.inputs != expected) {
                return dense.weights->name + ": found " + std::to_string(shape.inputs) + side + ", expected " +
                       std::to_string(expected) + ", as many as the layer before (" + before.weights->name +
                       ") has neurons";
            }
        }
        if (dense.bias != nullptr && count_of(*dense.bias) != shape.neurons) {
            return dense.bias->name + ": found the dimensions " + dims_text(dense.bias->dims) + ", expected [" +
                   std::to_string(shape.neurons) + "] (one for each neuron of " + dense.weights->name + ")";
        }
    }
    return "";
}

SideAnswer unfitting(const SideQuestion& question, const Side& side, bool columns) {
    SideAnswer answer;
    answer.columns_receive = columns;
    answer.layers_open = true;
    answer.open = side.orders.size() > 1 ? "found " + std::to_string(question.dense.size()) +
                                               " matrices that follow each other in more than one order, expected one "
                                               "in which each takes as many values as the one before gives"
                                         : misfit(question, columns);
    return answer;
}

/// What names and shapes say of files in which both sides fit.
std::optional<bool> columns_by_custom(const SideQuestion& question) {
    const auto all = [&](auto says) { return std::ranges::all_of(question.dense, says); };
    if (all([](const DenseArrays& dense) { return dense.name->rows_receive; })) {
        return false;
    }
    if (all([](const DenseArrays& dense) { return dense.name->columns_receive; })) {
        return true;
    }
    std::optional<bool> said;
    for (const DenseArrays& dense : question.dense) {
        const std::optional<bool> columns = columns_by_bias(dense);
        if (said && columns && *said != *columns) {
            return std::nullopt;
        }
        said = columns ? columns : said;
    }
    if (said) {
        return said;
    }
    return question.rows_by_default ? std::optional(false) : std::nullopt;
}

bool is_same_both_ways(const SideQuestion& question) {
    return std::ranges::all_of(question.dense, [](const DenseArrays& dense) { return count_of(*dense.weights) == 1; });
}

SideAnswer both_fit(const SideQuestion& question, const Side& rows, const Side& columns) {
    if (const std::optional<bool> custom = columns_by_custom(question)) {
        return settled(question, *custom ? columns : rows, *custom, "their names or the shapes of the biases say");
    }
    const auto takes = [&](const Side& side, bool columns_receive) {
        const std::size_t first = side.follows ? 0 : side.orders.front().front();
        return question.inputs && shape_of(question.dense[first], columns_receive).inputs == *question.inputs;
    };
    if (takes(rows, false) != takes(columns, true)) {
        return settled(question, takes(columns, true) ? columns : rows, takes(columns, true),
                       "the number of inputs says");
    }
    if (is_same_both_ways(question)) {
        return settled(question, rows, false, "");
    }
    SideAnswer answer = settled(question, rows, false, "");
    answer.receiving_open = true;
    answer.layers_open = !rows.follows || !columns.follows;
    answer.open = "the shapes fit with rows that receive (W·x) and with columns that receive (x·W)";
    return answer;
}

}  // namespace

LayerShape shape_of(const DenseArrays& dense, bool columns_receive) {
    const Dims& dims = dense.weights->dims;
    if (dims.size() == 1) {
        return {dims[0], 1};
    }
    return columns_receive ? LayerShape{dims[0], dims[1]} : LayerShape{dims[1], dims[0]};
}

SideAnswer receiving_side(const SideQuestion& question) {
    const Side rows = side_of(question, false);
    const Side columns = side_of(question, true);
    if (question.columns_receive) {
        const bool told = *question.columns_receive;
        const Side& side = told ? columns : rows;
        return side.fits() ? settled(question, side, told, "") : unfitting(question, side, told);
    }
    const char* kWhy = "shapes and biases say";
    const std::optional<bool> custom = columns_by_custom(question);
    if (rows.fits() && columns.fits() && custom) {
        return both_fit(question, rows, columns);
    }
    if (const Side& usual = custom.value_or(false) ? columns : rows; custom && usual.orders.size() > 1) {
        return unfitting(question, usual, *custom);
    }
    if (rows.fits() && columns.fits() && !names_say_order(question.dense)) {
        return both_fit(question, rows, columns);
    }
    if (rows.fits_as_named() != columns.fits_as_named()) {
        return settled(question, rows.fits_as_named() ? rows : columns, columns.fits_as_named(), kWhy);
    }
    if (rows.fits_as_named()) {
        return both_fit(question, rows, columns);
    }
    if (rows.fits_in_one_order() != columns.fits_in_one_order()) {
        return settled(question, rows.fits_in_one_order() ? rows : columns, columns.fits_in_one_order(), kWhy);
    }
    if (rows.fits_in_one_order()) {
        return both_fit(question, rows, columns);
    }
    return unfitting(question, custom.value_or(false) ? columns : rows, custom.value_or(false));
}

}  // namespace netglow
