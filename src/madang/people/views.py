"""Signing in and out, for those who run an expo."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth import views as auth
from django.contrib.auth.forms import AuthenticationForm, UsernameField
from django.forms import EmailInput
from django.http import HttpRequest, HttpResponse
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _

from madang.platform.limits import Limit, caller, hidden, spend

# At one account from one network address, and at all accounts from there: an office or a proxy is one address for many.
TRIES = Limit(name="sign-in", most=10, seconds=300)
TRIES_FROM_THERE = Limit(name="sign-in-address", most=100, seconds=300)


class SignInForm(AuthenticationForm):
    username = UsernameField(label=_("E-mail address"), widget=EmailInput(attrs={"autofocus": True}))
    error_messages = {  # noqa: RUF012 -- Django's class attribute
        "invalid_login": _("This e-mail address and password do not go together. Check both and try again."),
        "inactive": _("This account has been closed. Ask the organiser to open it again."),
    }


class SignIn(auth.LoginView):
    template_name = "people/sign_in.html"
    form_class = SignInForm

    def post(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        """Raises: TooManyError after ten tries at one account in five minutes from one address, or a hundred at any."""
        spend(TRIES_FROM_THERE, caller(request))
        account = request.POST.get("username", "").strip().casefold()
        spend(TRIES, hidden(f"{caller(request)} {account}"))
        return super().post(request, *args, **kwargs)


class SignOut(auth.LogoutView):
    next_page = "home"


class ChangePassword(auth.PasswordChangeView):
    """Somebody who knows their present password sets another; their other browsers are signed out."""

    template_name = "people/change_password.html"
    success_url = reverse_lazy("site:my-expos")

    def form_valid(self, form: Any) -> HttpResponse:
        messages.success(self.request, _("Your new password holds from now on."))
        return super().form_valid(form)


class SetPassword(auth.PasswordResetConfirmView):
    """What an invitation or a new link opens: a password is set, its owner is signed in, and the link is dead."""

    template_name = "people/set_password.html"
    success_url = reverse_lazy("site:my-expos")
    post_reset_login = True
