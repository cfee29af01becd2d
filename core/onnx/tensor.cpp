#include "core/onnx/tensor.h"

#include <bit>
#include <cstring>
#include <limits>
#include <set>

#include "core/base/error.h"
#include "core/format/small_float.h"
#include "core/onnx/external_data.h"

namespace netglow {
namespace {

static_assert(std::endian::native == std::endian::little, "raw data of ONNX is little-endian");

std::string place_of(const onnx::TensorProto& proto) {
    return "tensor '" + proto.name() + "'";
}

[[noreturn]] void wrong_count(const onnx::TensorProto& proto, std::size_t found, std::size_t expected,
                              const std::string& what) {
    throw Error(place_of(proto) + ": found " + std::to_string(found) + " " + what + ", expected " +
                std::to_string(expected));
}

/// Elements of type Stored, one after the other in `bytes`.
template <typename Stored, typename Convert>
std::vector<double> from_bytes(const onnx::TensorProto& proto, std::string_view bytes, std::size_t count,
                               Convert convert) {
    if (bytes.size() != count * sizeof(Stored)) {
        wrong_count(proto, bytes.size(), count * sizeof(Stored), "bytes of data");
    }
    std::vector<double> values(count);
    for (std::size_t i = 0; i < count; ++i) {
        Stored stored;
        std::memcpy(&stored, bytes.data() + i * sizeof(Stored), sizeof(Stored));
        values[i] = convert(stored);
    }
    return values;
}

template <typename Field, typename Convert>
std::vector<double> from_field(const onnx::TensorProto& proto, const Field& field, std::size_t count, Convert convert) {
    const auto found = static_cast<std::size_t>(field.size());
    if (found != count) {
        wrong_count(proto, found, count, "numbers");
    }
    std::vector<double> values(count);
    for (std::size_t i = 0; i < count; ++i) {
        values[i] = convert(field[static_cast<int>(i)]);
    }
    return values;
}

/// Bytes of an element as it stands in the file.
std::size_t width_of(int type) {
    switch (type) {
        case onnx::TensorProto::DOUBLE:
        case onnx::TensorProto::INT64:
        case onnx::TensorProto::UINT64:
            return 8;
        case onnx::TensorProto::FLOAT:
        case onnx::TensorProto::INT32:
        case onnx::TensorProto::UINT32:
            return 4;
        case onnx::TensorProto::FLOAT16:
        case onnx::TensorProto::BFLOAT16:
        case onnx::TensorProto::INT16:
        case onnx::TensorProto::UINT16:
            return 2;
        default:
            return 1;
    }
}

constexpr auto as_double = [](auto value) { return static_cast<double>(value); };
constexpr auto half_in_field = [](std::int32_t value) { return from_half(static_cast<std::uint16_t>(value)); };
constexpr auto bfloat_in_field = [](std::int32_t value) { return from_bfloat16(static_cast<std::uint16_t>(value)); };

std::vector<double> from_raw(const onnx::TensorProto& proto, std::string_view bytes, std::size_t count) {
    switch (proto.data_type()) {
        case onnx::TensorProto::FLOAT:
            return from_bytes<float>(proto, bytes, count, as_double);
        case onnx::TensorProto::DOUBLE:
            return from_bytes<double>(proto, bytes, count, as_double);
        case onnx::TensorProto::FLOAT16:
            return from_bytes<std::uint16_t>(proto, bytes, count, from_half);
        case onnx::TensorProto::BFLOAT16:
            return from_bytes<std::uint16_t>(proto, bytes, count, from_bfloat16);
        case onnx::TensorProto::INT8:
            return from_bytes<std::int8_t>(proto, bytes, count, as_double);
        case onnx::TensorProto::UINT8:
        case onnx::TensorProto::BOOL:
            return from_bytes<std::uint8_t>(proto, bytes, count, as_double);
        case onnx::TensorProto::INT16:
            return from_bytes<std::int16_t>(proto, bytes, count, as_double);
        case onnx::TensorProto::UINT16:
            return from_bytes<std::uint16_t>(proto, bytes, count, as_double);
        case onnx::TensorProto::INT32:
            return from_bytes<std::int32_t>(proto, bytes, count, as_double);
        case onnx::TensorProto::UINT32:
            return from_bytes<std::uint32_t>(proto, bytes, count, as_double);
        case onnx::TensorProto::INT64:
            return from_bytes<std::int64_t>(proto, bytes, count, as_double);
        case onnx::TensorProto::UINT64:
            return from_bytes<std::uint64_t>(proto, bytes, count, as_double);
        default:
            break;
    }
    throw Error(place_of(proto) + ": found elements of type " + std::to_string(proto.data_type()) +
                ", expected whole or floating-point numbers");
}

std::vector<double> from_fields(const onnx::TensorProto& proto, std::size_t count) {
    switch (proto.data_type()) {
        case onnx::TensorProto::FLOAT:
            return from_field(proto, proto.float_data(), count, as_double);
        case onnx::TensorProto::DOUBLE:
            return from_field(proto, proto.double_data(), count, as_double);
        case onnx::TensorProto::FLOAT16:
            return from_field(proto, proto.int32_data(), count, half_in_field);
        case onnx::TensorProto::BFLOAT16:
            return from_field(proto, proto.int32_data(), count, bfloat_in_field);
        case onnx::TensorProto::INT64:
            return from_field(proto, proto.int64_data(), count, as_double);
        case onnx::TensorProto::UINT32:
        case onnx::TensorProto::UINT64:
            return from_field(proto, proto.uint64_data(), count, as_double);
        case onnx::TensorProto::INT8:
        case onnx::TensorProto::UINT8:
        case onnx::TensorProto::BOOL:
        case onnx::TensorProto::INT16:
        case onnx::TensorProto::UINT16:
        case onnx::TensorProto::INT32:
            return from_field(proto, proto.int32_data(), count, as_double);
        default:
            break;
    }
    return from_raw(proto, {}, count);  // says which type it is
}

}  // namespace

Tensor read_tensor(const onnx::TensorProto& proto, const std::filesystem::path& folder, LoadBudget& budget) {
    Tensor tensor{{proto.dims().begin(), proto.dims().end()}, {}};
    const std::size_t count = element_count(tensor.dims, place_of(proto));
    if (proto.has_segment()) {
        throw Error(place_of(proto) + ": found a segment of a tensor, expected a whole one");
    }
    budget.take_numbers(count, place_of(proto));
    if (proto.data_location() == onnx::TensorProto::EXTERNAL) {
        tensor.values = from_raw(proto, read_external_data(proto, folder, count * sizeof(double)), count);
    } else if (proto.has_raw_data()) {
        tensor.values = from_raw(proto, proto.raw_data(), count);
    } else {
        tensor.values = from_fields(proto, count);
    }
    return tensor;
}

std::size_t stored_numbers(const onnx::ModelProto& model, const std::filesystem::path& folder) {
    std::size_t numbers = 0;
    std::set<std::string> files;  // several tensors may point to the same bytes
    const auto count = [&](const onnx::TensorProto& tensor) {
        if (tensor.data_location() == onnx::TensorProto::EXTERNAL) {
            const std::string location = external_location(tensor);
            std::error_code error;
            const std::uintmax_t size = std::filesystem::file_size(folder / location, error);
            numbers += !error && files.insert(location).second ? size / width_of(tensor.data_type()) : 0;
            return;
        }
        numbers += tensor.raw_data().size() / width_of(tensor.data_type());
        for (const int field : {tensor.float_data_size(), tensor.double_data_size(), tensor.int32_data_size(),
                                tensor.int64_data_size(), tensor.uint64_data_size()}) {
            numbers += static_cast<std::size_t>(field);
        }
    };
    for (const onnx::TensorProto& tensor : model.graph().initializer()) {
        count(tensor);
    }
    for (const onnx::NodeProto& node : model.graph().node()) {
        for (const onnx::AttributeProto& value : node.attribute()) {
            if (value.has_t()) {
                count(value.t());
            }
        }
    }
    return numbers;
}

Matrix matrix_of(const Tensor& tensor, const std::string& what) {
    std::size_t first = 0;
    while (tensor.rank() - first > 2 && tensor.dims[first] == 1) {
        ++first;
    }
    if (tensor.rank() - first > 2 || tensor.rank() == 0) {
        throw Error(what + ": found a constant of the dimensions " + dims_text(tensor.dims) + ", expected a matrix");
    }
    const std::int64_t rows = tensor.dims[first];
    const std::int64_t columns = tensor.rank() - first == 2 ? tensor.dims[first + 1] : 1;
    using RowMajor = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
    return Eigen::Map<const RowMajor>(tensor.values.data(), rows, columns);
}

std::optional<double> single_value(const Tensor& tensor) {
    return tensor.values.size() == 1 ? std::optional(tensor.values.front()) : std::nullopt;
}

}  // namespace netglow
