"""Questions in words, understood by a small grammar: what is asked, and which view shows it.

lexicon    what a question may be made of: declared words, names of the catalogue, of areas
reading    a question parted into such words, every letter of it, in all ways that fit
naming     words of areas made areas, with their kinds and those around them
slots      the words of one way by what they do
measuring  which measure they mean, and which end of it
grammar    what is asked, where the words make sense together
answer     a question answered: understood, asked back or refused
views      the page and its address that show what is asked
"""
