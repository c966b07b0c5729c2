// Numbers, strings and lists as bytes, and back with every length checked: what crosses the pipe between the program
// and its reading process. Both are the same program on the same machine, so numbers keep the machine's byte order.
#pragma once

#include <cmath>
#include <cstdint>
#include <cstring>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace jalons::importer {

// The bytes are not what the writer makes.
class WireError : public std::runtime_error {
 public:
  explicit WireError(const char* what) : std::runtime_error(what) {}
};

class WireWriter {
 public:
  template <typename T>
  requires std::is_arithmetic_v<T>
  void Put(T value) {
    char raw[sizeof value];
    std::memcpy(raw, &value, sizeof value);
    bytes_.append(raw, sizeof value);
  }
  void Put(std::string_view text) {
    Put(static_cast<std::uint32_t>(text.size()));
    bytes_.append(text);
  }
  void Put(const std::string& text) { Put(std::string_view(text)); }

  template <typename Item, typename PutItem>
  void PutList(const std::vector<Item>& items, PutItem put) {
    Put(static_cast<std::uint32_t>(items.size()));
    for (const Item& item : items) put(item);
  }

  std::string Take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

class WireReader {
 public:
  explicit WireReader(std::string_view bytes) : rest_(bytes) {}

  template <typename T>
  requires std::is_arithmetic_v<T> T Get() {
    if (rest_.size() < sizeof(T)) throw WireError("number cut off");
    if constexpr (std::is_same_v<T, bool>) {
      const char raw = rest_.front();
      rest_.remove_prefix(1);
      if (raw != 0 && raw != 1) throw WireError("neither true nor false");
      return raw == 1;
    } else {
      T value;
      std::memcpy(&value, rest_.data(), sizeof value);
      rest_.remove_prefix(sizeof value);
      if constexpr (std::is_floating_point_v<T>) {
        if (!std::isfinite(value)) throw WireError("not a finite number");
      }
      return value;
    }
  }

  // A whole number of [least, most].
  int GetInt(int least, int most) {
    const int value = Get<int>();
    if (value < least || value > most) throw WireError("number out of its range");
    return value;
  }

  std::string_view GetBytes() {
    const auto size = Get<std::uint32_t>();
    if (size > rest_.size()) throw WireError("text cut off");
    const std::string_view text = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return text;
  }

  // `least`: bytes that an item takes at least, so that a false count cannot ask for memory.
  template <typename Item, typename GetItem>
  std::vector<Item> GetList(std::size_t least, GetItem get) {
    const auto count = Get<std::uint32_t>();
    if (count > rest_.size() / least) throw WireError("list cut off");
    std::vector<Item> items;
    items.reserve(count);
    for (std::uint32_t i = 0; i < count; ++i) items.push_back(get());
    return items;
  }

  void End() const {
    if (!rest_.empty()) throw WireError("more than was asked for");
  }

 private:
  std::string_view rest_;
};

}  // namespace jalons::importer
