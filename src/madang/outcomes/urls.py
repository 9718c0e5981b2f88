from django.urls import path

from madang.outcomes.views import outcome

app_name = "outcomes"
urlpatterns = [path("console/outcome/", outcome, name="outcome")]
