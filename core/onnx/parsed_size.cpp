#include "core/onnx/parsed_size.h"

#include <google/protobuf/descriptor.h>
#include <onnx/onnx_pb.h>

#include <algorithm>
#include <cstdint>
#include <optional>

namespace netglow {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::FieldDescriptor;

// As a 64-bit machine has them, with what the heap adds.
constexpr std::size_t kMessage = 168;
constexpr std::size_t kNodeInPlans = 400;
constexpr std::size_t kText = 48;
constexpr std::size_t kUnknown = 32;
constexpr std::size_t kNumber = 16;  ///< of a list, which grows by doubling
constexpr int kDeepest = 100;        ///< as protobuf has it

enum WireType { varint = 0, eight_bytes = 1, delimited = 2, four_bytes = 5 };

class Counter {
public:
    explicit Counter(std::size_t enough) : enough_(enough) {}

    void message(std::string_view bytes, const Descriptor& type, int depth) {
        while (!bytes.empty() && total_ <= enough_) {
            const std::optional<std::uint64_t> tag = take_varint(bytes);
            if (!tag) {
                return;
            }
            const auto number = static_cast<int>(std::min<std::uint64_t>(*tag >> 3U, INT32_MAX));
            if (!field(bytes, static_cast<int>(*tag & 7U), type.FindFieldByNumber(number), depth)) {
                return;
            }
        }
    }
    std::size_t total() const { return total_; }

private:
    static std::optional<std::uint64_t> take_varint(std::string_view& bytes) {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 64 && !bytes.empty(); shift += 7) {
            const auto byte = static_cast<unsigned char>(bytes.front());
            bytes.remove_prefix(1);
            value |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
            if (byte < 0x80U) {
                return value;
            }
        }
        return std::nullopt;
    }

    /// False where the bytes cannot go on.
    bool field(std::string_view& bytes, int wire, const FieldDescriptor* known, int depth) {
        if (wire == varint) {
            total_ += known != nullptr ? kNumber : kUnknown;
            return take_varint(bytes).has_value();
        }
        if (wire == eight_bytes || wire == four_bytes) {
            total_ += known != nullptr ? kNumber : kUnknown;
            const std::size_t size = wire == eight_bytes ? 8 : 4;
            const bool whole = bytes.size() >= size;
            bytes.remove_prefix(std::min(size, bytes.size()));
            return whole;
        }
        const std::optional<std::uint64_t> size = wire == delimited ? take_varint(bytes) : std::nullopt;
        if (!size || *size > bytes.size()) {
            return false;
        }
        const std::string_view inside = bytes.substr(0, *size);
        bytes.remove_prefix(*size);
        contents(inside, known, depth);
        return true;
    }

    void contents(std::string_view inside, const FieldDescriptor* known, int depth) {
        if (known == nullptr) {
            total_ += kUnknown + kText;
        } else if (const Descriptor* type = known->message_type(); type != nullptr) {
            total_ += kMessage + (type == onnx::NodeProto::descriptor() ? kNodeInPlans : 0);
            if (depth < kDeepest) {
                message(inside, *type, depth + 1);
            }
        } else if (known->cpp_type() == FieldDescriptor::CPPTYPE_STRING) {
            total_ += kText;
        } else if (known->type() != FieldDescriptor::TYPE_FLOAT && known->type() != FieldDescriptor::TYPE_DOUBLE) {
            const auto numbers = static_cast<std::size_t>(
                std::count_if(inside.begin(), inside.end(), [](char c) { return static_cast<signed char>(c) >= 0; }));
            total_ += std::max(numbers * sizeof(std::int64_t), inside.size()) - inside.size();
        }
    }

    std::size_t enough_;
    std::size_t total_ = 0;
};

}  // namespace

std::size_t parsed_size(std::string_view bytes, std::size_t enough) {
    Counter counter(enough);
    counter.message(bytes, *onnx::ModelProto::descriptor(), 0);
    return counter.total();
}

}  // namespace netglow
