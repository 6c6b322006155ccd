"""Posts on social media: platforms, their addresses, and the words by which a style marks a post."""

import re

PLATFORM = re.compile(
    r"(?:X|Twitter|X \(?(?:formerly )?Twitter\)?|Twitter/X|Facebook|Instagram|Telegram|LinkedIn|Threads|Bluesky|Mastodon|(?:Sina )?Weibo|TikTok|Truth Social|VK(?:ontakte)?|WhatsApp|Reddit|微博|新浪微博|트위터|페이스북|인스타그램|텔레그램)",
    re.IGNORECASE,
)
VIDEO_PLATFORM = re.compile(r"YouTube|Vimeo|Bilibili|유튜브|哔哩哔哩", re.IGNORECASE)
POST_ADDRESS = re.compile(
    r"(?:^|//|\.)(?:(?:twitter|facebook|instagram|weibo|threads|bsky|mastodon|linkedin|tiktok|truthsocial|telegram)\.(?:com|cn|net|social|app|me|org|example)|(?:x|vk|fb)\.com|t\.me)/",
    re.IGNORECASE,
)
POST_KIND = r"(?:(?:[A-Z]\w+\s)?posts?|tweets?|(?:twitter |x )?thread|status update|toot|reel|(?:image|photograph|infographic|link|video) attached)"
"""What stands in square brackets behind the text of a post (APA 7, sections 10.15 and 10.16)."""
POST_MARK = re.compile(
    rf"\s*\[(?:{POST_KIND}|(?:YouTube\s)?videos?|image|photograph)\](?=\s*[.\[]|\s*$)", re.IGNORECASE
)


def post_end(text: str) -> int | None:
    """Where the text of a post ends: at its mark, however many sentences it has; None where there is no mark."""
    mark = POST_MARK.search(text, 1)
    return mark.start() if mark else None
