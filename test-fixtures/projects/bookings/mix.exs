defmodule Bookings.MixProject do
  use Mix.Project

  def project, do: [app: :bookings, version: "0.1.0"]
end
