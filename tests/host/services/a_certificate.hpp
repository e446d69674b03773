#pragma once

#include <filesystem>
#include <string>

namespace packhouse::test {

/// Writes a fresh key and a certificate signed with it for `hostName`, both as PEM, into one file.
void writeCertificate(const std::filesystem::path& file, const std::string& hostName);

} // namespace packhouse::test
