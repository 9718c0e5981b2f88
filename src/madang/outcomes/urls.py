from django.urls import path

from madang.outcomes.views import outcome, outcome_file

app_name = "outcomes"
urlpatterns = [
    path("console/outcome/", outcome, name="outcome"),
    path("console/outcome.xlsx", outcome_file, name="file"),
]
