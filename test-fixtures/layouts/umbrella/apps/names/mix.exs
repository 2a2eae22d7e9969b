defmodule Names.MixProject do
  use Mix.Project

  def project, do: [app: :names, version: "0.1.0"]
end
