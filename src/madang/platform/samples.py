"""Invented fields for the kit's page, to be shown well and badly filled in."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _


class Sample(forms.Form):
    name = forms.CharField(label=_("Name"), help_text=_("What it is for."))
    email = forms.EmailField(label=_("E-mail address"), required=False)
    level = forms.ChoiceField(label=_("One of several"), choices=[("", "–"), ("a", "A"), ("b", "B")])
    about = forms.CharField(label=_("Several lines"), widget=forms.Textarea(attrs={"rows": 3}))
    file = forms.FileField(label=_("A file"), required=False)
    agreed = forms.BooleanField(label=_("I agree."), help_text=_("What follows from it."))
    news = forms.BooleanField(label=_("Send me news."), required=False)
