#pragma once

#include "packhouse/data/order.hpp"
#include "packhouse/data/payment.hpp"
#include "packhouse/data/pricing.hpp"
#include "packhouse/data/shipment.hpp"

namespace packhouse::data {

/// What studio and site tell each other, as JSON with a "schema" field ("packhouse.job/1" …). Reading throws Error{invalid} with the
/// path and what was expected; unknown fields are ignored, so that either side may be newer. No I/O. [any-thread]

/// A job on its way to the site: everything but the bytes of the pictures.
struct JobUpload {
    Job job;
    OfferVersion offer;
    std::vector<Folder> folders;
    std::vector<Subject> subjects; ///< names, keys, fields; no e-mail leaves the studio unless the settings say so
    std::vector<Image> images;     ///< matched and usable; known to the site by proofSha256, to the subject by its key
    std::map<std::string, std::string> imageSubjectKeys; ///< proofSha256 → subject key
    std::map<Id<Folder>, std::string> folderKeys;
    std::map<std::string, std::string> templates; ///< template key → template document, as the renderer reads it
};

std::string toJson(const JobUpload& upload);
JobUpload jobUploadFromJson(std::string_view text);

/// What the site answers to a job upload and to a question for its state.
struct JobUploadState {
    std::string jobKey;
    OnlineStatus status = OnlineStatus::notUploaded;
    std::vector<std::string> missing; ///< proofSha256 of pictures that the site does not hold whole
    int pictures = 0, received = 0, orders = 0;
};
std::string toJson(const JobUploadState& state);
JobUploadState jobUploadStateFromJson(std::string_view text);

/// A paid order on its way to the studio. Ids are left out; job, subjects and images go by their keys and hashes.
struct OrderDownload {
    Order order;
    std::string jobKey;
    std::vector<Payment> payments;
};
std::string toJson(const OrderDownload& download);
OrderDownload orderDownloadFromJson(std::string_view text);

/// A shipment on its way to the site.
struct ShipmentNotice {
    std::string reference, orderKey, method, carrier, trackingNumber;
    Instant shippedAt;
    bool last = false; ///< nothing of the order is left to ship
};
std::string toJson(const ShipmentNotice& notice);
ShipmentNotice shipmentNoticeFromJson(std::string_view text);

std::string toJson(const OfferContent& content);
OfferContent offerContentFromJson(std::string_view text);
std::string toJson(const UploadSettings& settings);
UploadSettings uploadSettingsFromJson(std::string_view text);

} // namespace packhouse::data
