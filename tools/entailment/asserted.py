"""Whether a sentence asserts, roughly: the engine reads it better; here it picks what may become unsupported."""
import re

HEDGE = re.compile(
    r"\?|\b(?:imagine|perhaps|guess|suspect|wonder|maybe|may|might|would|could|should|if|presum\w*|probably|i|let me|"
    r"happy to|many|plenty|most|some)\b",
    re.I,
)


def is_assertion(text):
    return HEDGE.search(text) is None
