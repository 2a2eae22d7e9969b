defmodule Help.MixProject do
  use Mix.Project
end
